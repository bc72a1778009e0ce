package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.reading.JsonRecords;

/**
 * How large one object of a resource may be.
 *
 * @param lines most lines
 * @param chars most characters of its text, all rows together
 */
record ObjectSize(int lines, int chars) {

	/** Far more than an order, a payment or a set has. */
	static final ObjectSize USUAL = new ObjectSize(10_000, JsonRecords.USUAL_CHARS);

	/**
	 * A large warehouse has 100,000 items. In memory a line takes about half a kilobyte
	 * while it is read, so one such object fits into a tenth of a heap of 1 GiB.
	 */
	static final ObjectSize STATEMENT = new ObjectSize(200_000, 32 * JsonRecords.USUAL_CHARS);

}
