/**
 * The service: every contact with the outside, and the only place that sees all domains.
 */
@NullMarked
package io.tieout.app;

import org.jspecify.annotations.NullMarked;
