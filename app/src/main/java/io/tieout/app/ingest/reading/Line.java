package io.tieout.app.ingest.reading;

/**
 * A line of a body, without its end.
 *
 * @param number its number, counted from 1
 * @param text its text; cut at the limit if too long
 * @param tooLong whether it is longer than a line may be
 */
record Line(long number, String text, boolean tooLong) {

	boolean isBlank() {
		return this.text.isBlank();
	}

}
