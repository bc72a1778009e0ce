package io.tieout.app.bench;

import java.util.Map;

/**
 * How much is measured. The small size keeps the benchmark from rotting; only the full
 * one is worth reading.
 *
 * @param name name of the size
 * @param repetitions repetitions per figure
 * @param warmUp commands before the first measurement
 * @param commands commands per measurement with 32 callers; fewer callers send fewer
 * @param stockCommands commands per measurement of stock Axon, and its warm-up
 * @param httpCalls calls per measurement over HTTP
 * @param bulkRecords records per bulk measurement
 * @param batchRecords records of the batch beside which availability is asked, at least
 * @param customerRecords customer records per measurement
 * @param million events in the store for what the document measures on a million
 * @param viewRows stock positions those events speak of
 * @param grownFactor by how much the store grows
 * @param lagSeconds how long the lag of views is watched
 */
record BenchSize(String name, int repetitions, int warmUp, int commands, int stockCommands, int httpCalls,
		int bulkRecords, int batchRecords, int customerRecords, int million, int viewRows, int grownFactor,
		int lagSeconds) {

	static final int POSITIONS = 2_000;

	private static final Map<String, BenchSize> SIZES = Map.of("full",
			new BenchSize("full", 3, 20_000, 40_000, 20_000, 20_000, 200_000, 1_000_000, 100_000, 1_000_000, 100_000,
					10, 20),
			"small",
			new BenchSize("small", 1, 4_000, 8_000, 1_500, 4_000, 20_000, 40_000, 8_000, 60_000, 6_000, 10, 5));

	static BenchSize named(String name) {
		BenchSize size = SIZES.get(name);
		if (size == null) {
			throw new IllegalArgumentException("bench.size is " + name + " instead of one of " + SIZES.keySet());
		}
		return size;
	}

	/**
	 * Commands per measurement with so many callers: one caller is slow, many are fast,
	 * and each run takes seconds.
	 */
	int commandsOf(int callers) {
		return (callers >= 32) ? this.commands : Math.max(500, this.commands * callers / 16);
	}

	/**
	 * Events in the store after it has grown.
	 */
	int grown() {
		return this.million * this.grownFactor;
	}

	/**
	 * Stock positions after the store has grown: as many events each as before.
	 */
	int grownRows() {
		return this.viewRows * this.grownFactor;
	}

}
