package io.tieout.app.ingest.feed;

import io.tieout.core.BusinessDate;
import io.tieout.core.SourceSystem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a record's fields: a statement, or the problems that stand in its
 * way.
 */
public sealed interface Interpretation permits Statement, Interpretation.Rejected {

	/**
	 * The record breaks rules that only its sender can mend.
	 *
	 * @param problems every one that was found
	 * @param source the source system, if that much could be read
	 * @param tradingDay the trading day, if that much could be read
	 */
	record Rejected(List<Problem> problems, @Nullable SourceSystem source,
			@Nullable BusinessDate tradingDay) implements Interpretation {

		public Rejected {
			problems = List.copyOf(problems);
		}

	}

}
