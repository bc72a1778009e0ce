package io.tieout.eventstore;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * How a batch behaves while others are faster: it takes smaller portions, halves at
 * first, single items at last, and turns among the live commands of its node.
 */
final class Contention {

	/**
	 * So many rounds in a row may settle nothing before it is an operating error: from
	 * the second on only other nodes can be faster, each in turn.
	 */
	private static final int MAX_FRUITLESS_ROUNDS = 64;

	private static final long MAX_PAUSE_NANOS = 2_000_000;

	private final int all;

	private int portion;

	private boolean losing;

	private int fruitless;

	/**
	 * No contention so far.
	 * @param all how many items the batch has
	 */
	Contention(int all) {
		this.all = all;
		this.portion = all;
	}

	/**
	 * How many items to decide at once.
	 */
	int portion() {
		return this.portion;
	}

	/**
	 * Whether to hold the aggregates' locks meanwhile.
	 */
	boolean takesTurns() {
		return this.losing;
	}

	/**
	 * A round is over.
	 * @param lost most items that lost together, 0 if none did
	 * @param fruitful whether any item was settled
	 * @throws StoreUnavailableException if nothing has been settled for too many rounds
	 */
	void after(int lost, boolean fruitful) {
		this.fruitless = fruitful ? 0 : this.fruitless + 1;
		if (this.fruitless == MAX_FRUITLESS_ROUNDS) {
			throw new StoreUnavailableException("the batch keeps losing to other writers", null);
		}
		if (lost == 0) {
			this.losing &= this.portion < this.all;
			this.portion = Math.min(this.portion * 2, this.all);
		}
		else {
			this.losing = true;
			this.portion = Math.max(Math.min(this.portion, lost) / 2, 1);
			LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(MAX_PAUSE_NANOS));
		}
	}

}
