/**
 * What an operator sees and does: views and their rebuilds, the hospital, jobs. Whatever
 * an operator does is recorded as an act of theirs.
 */
@NullMarked
package io.tieout.app.api.ops;

import org.jspecify.annotations.NullMarked;
