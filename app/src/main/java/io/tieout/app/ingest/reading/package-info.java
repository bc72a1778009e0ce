/**
 * Reads bodies of text: bytes decoded strictly, lines, JSON objects, CSV rows. Streams;
 * holds one record at a time. A place that cannot be read costs its own record and no
 * other.
 */
@NullMarked
package io.tieout.app.ingest.reading;

import org.jspecify.annotations.NullMarked;
