package io.tieout.app.ingest.dispatch;

import io.tieout.app.ingest.feed.Cause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of trying a letter again.
 */
public sealed interface Reapplied {

	/**
	 * It was applied.
	 *
	 * @param position position of its first event, 0 if it changed nothing
	 * @param repeated whether its record turned out to be known
	 */
	record Applied(long position, boolean repeated) implements Reapplied {
	}

	/**
	 * It still cannot be applied.
	 *
	 * @param cause why
	 * @param blocking whether later statements of its object wait behind it
	 * @param due when it is tried by itself, if that is known
	 */
	record Still(Cause cause, boolean blocking, @Nullable Instant due) implements Reapplied {

		/**
		 * Whether a program failed or could not read an event, so that it is tried again
		 * by itself.
		 */
		public boolean failed() {
			return this.cause.isTriedAgain();
		}

	}

	/**
	 * It was not tried, since a letter ahead of it still waits.
	 */
	record NotYet() implements Reapplied {
	}

}
