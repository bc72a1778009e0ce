/**
 * Orders and their goods. An order of a channel that reserves nothing is given its goods
 * when it is confirmed, and gives them back when it is cancelled; a reservation that is
 * committed when its time is over is held again. Where that fails, a shortfall is opened,
 * which a person decides; one that waits for goods is tried again when some come in.
 */
@NullMarked
package io.tieout.app.process.allocation;

import org.jspecify.annotations.NullMarked;
