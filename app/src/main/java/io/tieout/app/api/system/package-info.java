/**
 * What one source system says: records, files, feeds. The doors only; what comes of a
 * record is decided in {@code ingest}.
 */
@NullMarked
package io.tieout.app.api.system;

import org.jspecify.annotations.NullMarked;
