/**
 * How finance is tested: scenarios of each aggregate, properties of sums and journals.
 */
@NullMarked
package io.tieout.finance;

import org.jspecify.annotations.NullMarked;
