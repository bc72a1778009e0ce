/**
 * Order to cash: what an order comes to against what was captured less refunded, and the
 * order's state against its money. {@link OrderTieOut} decides, {@link OrderTable} keeps
 * what is known of each order, {@link OrderToCashProcess} takes the events and sends
 * breaks.
 */
@NullMarked
package io.tieout.app.process.ordertocash;

import org.jspecify.annotations.NullMarked;
