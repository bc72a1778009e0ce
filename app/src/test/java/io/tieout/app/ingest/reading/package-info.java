/**
 * Bytes, lines, rows and objects, right and wrong.
 */
@NullMarked
package io.tieout.app.ingest.reading;

import org.jspecify.annotations.NullMarked;
