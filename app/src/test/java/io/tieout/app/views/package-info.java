/**
 * Every view of the running service against its history, after a load through the real
 * doors.
 */
@NullMarked
package io.tieout.app.views;

import org.jspecify.annotations.NullMarked;
