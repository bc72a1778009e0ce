package io.tieout.app.ingest.feed;

/**
 * What the records of a feed are.
 */
public enum FeedMeaning {

	/** Facts that change something: a movement, a sale, a payment. */
	DELTA,

	/** Physical counts: absolute, and facts. */
	COUNT,

	/** A system's absolute claims at a cut-off: compared, never applied. */
	STATEMENT,

	/** How a thing stands by now; a later version takes the place of an earlier one. */
	STATE,

	/** Each record says which of these it is. */
	MIXED

}
