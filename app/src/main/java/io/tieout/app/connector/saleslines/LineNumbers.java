package io.tieout.app.connector.saleslines;

/**
 * Counts the lines of each code within each invoice of a file, 12 bytes per pair so that
 * a file of two gigabytes can be counted in memory. Pairs are told apart by a 64-bit
 * hash: among 25 million, two share one with a probability of 1 : 50,000.
 */
final class LineNumbers {

	private static final int INITIAL_CAPACITY = 1 << 12;

	private static final long FNV_OFFSET = 0xcbf29ce484222325L;

	private static final long FNV_PRIME = 0x100000001b3L;

	private long[] pairs = new long[INITIAL_CAPACITY];

	private int[] counts = new int[INITIAL_CAPACITY];

	private int used;

	/**
	 * The number of the next line of a code within an invoice.
	 */
	int next(String invoice, String code) {
		if (this.used * 4L > this.pairs.length * 3L) {
			grow();
		}
		long pair = hash(invoice, code);
		int slot = slot(pair);
		if (this.counts[slot] == 0) {
			this.pairs[slot] = pair;
			this.used++;
		}
		return ++this.counts[slot];
	}

	private int slot(long pair) {
		int mask = this.pairs.length - 1;
		int slot = (int) (mixed(pair) & mask);
		while (this.counts[slot] != 0 && this.pairs[slot] != pair) {
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	private void grow() {
		long[] oldPairs = this.pairs;
		int[] oldCounts = this.counts;
		this.pairs = new long[oldPairs.length * 2];
		this.counts = new int[oldCounts.length * 2];
		for (int index = 0; index < oldPairs.length; index++) {
			if (oldCounts[index] != 0) {
				int slot = slot(oldPairs[index]);
				this.pairs[slot] = oldPairs[index];
				this.counts[slot] = oldCounts[index];
			}
		}
	}

	private static long hash(String invoice, String code) {
		return fnv(fnv(fnv(FNV_OFFSET, invoice), "/"), code);
	}

	private static long fnv(long start, String text) {
		long hash = start;
		for (int index = 0; index < text.length(); index++) {
			hash = (hash ^ text.charAt(index)) * FNV_PRIME;
		}
		return hash;
	}

	private static long mixed(long value) {
		long mixed = (value ^ (value >>> 32)) * 0x9e3779b97f4a7c15L;
		return mixed ^ (mixed >>> 29);
	}

}
