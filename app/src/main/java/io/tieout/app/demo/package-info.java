/**
 * The demonstration: a seeded trading week of a fifteen-store retailer with planted
 * discrepancies, fed through the same doors as anyone's data, and compared with a truth
 * file only after the service has answered.
 */
@NullMarked
package io.tieout.app.demo;

import org.jspecify.annotations.NullMarked;
