/**
 * Work on arrivals: bodies read and dispatched side by side, files kept until they are
 * done, work that was dropped by a dying process taken up by another.
 */
@NullMarked
package io.tieout.app.ingest.job;

import org.jspecify.annotations.NullMarked;
