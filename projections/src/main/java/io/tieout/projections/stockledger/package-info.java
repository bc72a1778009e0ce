/**
 * The ledger of stock: what each fact changed at each place, by business time, with a
 * running balance; and with it what was there at any business time, as known at any time
 * of recording.
 */
@NullMarked
package io.tieout.projections.stockledger;

import org.jspecify.annotations.NullMarked;
