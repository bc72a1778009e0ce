/**
 * What is kept of everything that came in: arrivals, raw records (sealed), rejected ones,
 * letters of the hospital, counts for the trading days. Persistence of the schema
 * {@code inbox} and nothing else; what it means is decided in {@code dispatch}.
 */
@NullMarked
package io.tieout.app.ingest.inbox;

import org.jspecify.annotations.NullMarked;
