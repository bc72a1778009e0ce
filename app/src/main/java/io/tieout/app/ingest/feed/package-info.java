/**
 * What a connector offers to ingestion: a feed that reads bodies into raw records in the
 * source's own words and, purely, says what each record states: whose fact it is, which
 * business object it is about, and which canonical commands it comes to. Ingestion knows
 * feeds only through these types; connectors know nothing of inbox, hospital and jobs.
 */
@NullMarked
package io.tieout.app.ingest.feed;

import org.jspecify.annotations.NullMarked;
