package io.tieout.app.month;

import java.time.Instant;

/**
 * A fact on its way to the service.
 *
 * @param at when it arrives, on the clock of the month
 * @param again whether it has arrived before
 */
record Arrival(Fact fact, Instant at, boolean again) {
}
