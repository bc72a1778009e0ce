/**
 * Everything that comes in: {@link io.tieout.app.ingest.Ingestion} is the way in for all
 * doors. Records are read and interpreted by feeds ({@code feed}, {@code reading}), kept
 * sealed ({@code inbox}), applied in bulk ({@code dispatch}), or wait in order until they
 * can be ({@code hospital}); {@code job} does the work.
 */
@NullMarked
package io.tieout.app.ingest;

import org.jspecify.annotations.NullMarked;
