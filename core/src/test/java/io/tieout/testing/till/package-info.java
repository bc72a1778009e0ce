/**
 * A domain small enough to test the store with: tills that take and give money.
 */
@NullMarked
package io.tieout.testing.till;

import org.jspecify.annotations.NullMarked;
