package io.tieout.app.ingest.dispatch;

import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.inbox.Counts;
import java.util.List;

/**
 * What came of one record.
 */
public sealed interface Outcome {

	/**
	 * The record as one count.
	 */
	Counts count();

	/**
	 * It was taken as new.
	 *
	 * @param position position of its first event, 0 if it changed nothing
	 * @param id what it is about, such as {@code stock:STORE1/85123A}
	 */
	record Accepted(long position, String id) implements Outcome {

		@Override
		public Counts count() {
			return Counts.ACCEPTED;
		}

	}

	/**
	 * It was known.
	 *
	 * @param position position of its first event, 0 if it left none
	 * @param id what it is about
	 */
	record Duplicate(long position, String id) implements Outcome {

		@Override
		public Counts count() {
			return Counts.DUPLICATE;
		}

	}

	/**
	 * It waits in the hospital.
	 *
	 * @param letter number of its letter
	 * @param code why
	 * @param detail the same in a sentence
	 * @param repeated whether it was waiting before it came again
	 */
	record Parked(long letter, String code, String detail, boolean repeated) implements Outcome {

		@Override
		public Counts count() {
			return this.repeated ? Counts.DUPLICATE : Counts.PARKED;
		}

	}

	/**
	 * Only its sender can mend it.
	 *
	 * @param problems every one that was found
	 */
	record Rejected(List<Problem> problems) implements Outcome {

		public Rejected {
			problems = List.copyOf(problems);
		}

		@Override
		public Counts count() {
			return Counts.REJECTED;
		}

	}

}
