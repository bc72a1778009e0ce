/**
 * Reservations: a cart becomes a plan over the channel's locations, and the plan becomes
 * one append of the reservation and its holds, or nothing. The positions decide; a plan
 * that lost a race is made again on the figures that beat it. What nobody commits ends
 * when its time is over.
 */
@NullMarked
package io.tieout.app.process.reservations;

import org.jspecify.annotations.NullMarked;
