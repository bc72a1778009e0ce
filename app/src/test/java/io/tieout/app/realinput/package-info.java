/**
 * Real data with known answers, through the real doors of a running service.
 */
@NullMarked
package io.tieout.app.realinput;

import org.jspecify.annotations.NullMarked;
