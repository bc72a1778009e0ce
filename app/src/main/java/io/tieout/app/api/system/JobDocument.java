package io.tieout.app.api.system;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tieout.app.ingest.inbox.JobView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the work on an arrival is.
 *
 * @param job the arrival's id
 * @param bytes size of the body, if known
 * @param code why nothing could be taken, if so
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobDocument(String job, String feed, @Nullable String fileName, String state, @Nullable Long bytes,
		long bytesRead, long received, long accepted, long duplicates, long parked, long rejected,
		List<ProblemDocument> problems, @Nullable String code, @Nullable String detail, Instant receivedAt,
		@Nullable Instant startedAt, @Nullable Instant endedAt) {

	/**
	 * A job as it is shown.
	 */
	public static JobDocument of(JobView job) {
		return new JobDocument(job.id().toString(), job.feed(), job.fileName(), job.state().name(), job.bytes(),
				job.bytesRead(), job.counts().received(), job.counts().accepted(), job.counts().duplicates(),
				job.counts().parked(), job.counts().rejected(),
				job.problems().stream().map(ProblemDocument::of).toList(), job.refusalCode(), job.refusalDetail(),
				job.receivedAt(), job.startedAt(), job.endedAt());
	}

}
