package io.tieout.finance;

import io.tieout.core.OrderId;
import org.jspecify.annotations.Nullable;

/**
 * A payment as its history left it.
 *
 * @param orderId the order it pays, null before the first report
 * @param figures what it has come to, null before the first report
 */
record Payment(@Nullable OrderId orderId, @Nullable PaymentFigures figures) {

	static final Payment UNKNOWN = new Payment(null, null);

}
