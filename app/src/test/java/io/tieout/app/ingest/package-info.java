/**
 * Ingestion on the real store and tables, as the service's own role.
 */
@NullMarked
package io.tieout.app.ingest;

import org.jspecify.annotations.NullMarked;
