package io.tieout.app.ingest.feed;

/**
 * How a body is written.
 */
public enum BodyFormat {

	/** One JSON object. */
	JSON,

	/** One JSON object per line. */
	NDJSON,

	/** A header line and one row per line of an object (RFC 4180). */
	CSV,

	/** One JSON-LD document that holds any number of records. */
	JSON_LD,

	/** An X12 or EDIFACT interchange. */
	EDI

}
