package io.tieout.app.process.erpposting;

import io.tieout.finance.SaleLine;

/**
 * A sale line that is not posted.
 *
 * @param position the event that recorded it
 * @param line the line
 */
record PendingLine(long position, SaleLine line) {
}
