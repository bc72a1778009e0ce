/**
 * What people decide about goods on the way between two places.
 */
@NullMarked
package io.tieout.app.process.transfers;

import org.jspecify.annotations.NullMarked;
