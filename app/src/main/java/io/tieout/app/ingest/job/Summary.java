package io.tieout.app.ingest.job;

import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.inbox.Counts;
import java.util.List;
import java.util.UUID;

/**
 * What came of a body of many records.
 *
 * @param job id of the arrival, under which it can be asked for later
 * @param counts what became of the records
 * @param problems the first of the problems, at most 100
 */
public record Summary(UUID job, Counts counts, List<Problem> problems) {

	public Summary {
		problems = List.copyOf(problems);
	}

}
