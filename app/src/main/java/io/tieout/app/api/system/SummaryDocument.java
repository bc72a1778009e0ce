package io.tieout.app.api.system;

import io.tieout.app.ingest.job.Summary;
import java.util.List;

/**
 * What came of a body of many records.
 *
 * @param job id under which the arrival is kept
 * @param problems the first of the problems
 */
record SummaryDocument(long received, long accepted, long duplicates, long parked, long rejected, String job,
		List<ProblemDocument> problems) {

	static SummaryDocument of(Summary summary) {
		return new SummaryDocument(summary.counts().received(), summary.counts().accepted(),
				summary.counts().duplicates(), summary.counts().parked(), summary.counts().rejected(),
				summary.job().toString(), summary.problems().stream().map(ProblemDocument::of).toList());
	}

}
