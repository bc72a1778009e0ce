/**
 * What an auditor asks: which events, what state as of when, what one transaction led to,
 * and whether the chain is whole.
 */
@NullMarked
package io.tieout.app.api.audit;

import org.jspecify.annotations.NullMarked;
