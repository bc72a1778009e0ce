package io.tieout.finance;

/**
 * Numbers without a gap between them.
 *
 * @param from the first
 * @param to the last
 */
public record SequenceRange(int from, int to) {

	/**
	 * How many numbers they are.
	 */
	public int count() {
		return this.to - this.from + 1;
	}

}
