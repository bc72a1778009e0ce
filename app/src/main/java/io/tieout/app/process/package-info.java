/**
 * Workflows across domains, a folder per flow: a pure decider, a handler that keeps the
 * flow's state table, nothing else. This is the one place where a fact of one domain
 * leads to a command to another. A {@link ProcessRunner} drives each handler over the
 * events, in order, with state and position in one transaction.
 */
@NullMarked
package io.tieout.app.process;

import org.jspecify.annotations.NullMarked;
