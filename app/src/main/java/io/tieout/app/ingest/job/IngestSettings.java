package io.tieout.app.ingest.job;

import java.time.Duration;

/**
 * How ingestion is run.
 *
 * @param batchSize most records dispatched together
 * @param bodiesAtOnce most bodies worked on at once; further ones are told to come later
 * @param jobThreads how many files are worked on at once
 * @param patience how long a request waits for a database that does not answer
 * @param pollInterval how often jobs, letters, counts and folders are looked after when
 * nothing wakes their keepers
 * @param files what is taken of files
 */
public record IngestSettings(int batchSize, int bodiesAtOnce, int jobThreads, Duration patience, Duration pollInterval,
		FileLimits files) {

	/**
	 * What suits a small machine.
	 */
	public static IngestSettings defaults() {
		return new IngestSettings(500, 8, 2, Duration.ofSeconds(30), Duration.ofSeconds(1), FileLimits.defaults());
	}

	/**
	 * What is taken of files.
	 *
	 * @param waiting most files that wait or are worked on; further ones are told to come
	 * later
	 * @param waitingBytes most bytes of them together before further ones are
	 * @param settled how long a file in a watched folder must have been as it is before
	 * it is picked
	 */
	public record FileLimits(int waiting, long waitingBytes, Duration settled) {

		/**
		 * What suits a small machine.
		 */
		public static FileLimits defaults() {
			return new FileLimits(1_000, 20L << 30, Duration.ofSeconds(5));
		}

	}

}
