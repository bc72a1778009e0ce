package io.tieout.app.api.ops;

import io.swagger.v3.oas.annotations.Operation;
import io.tieout.app.api.http.Limit;
import io.tieout.app.api.http.Page;
import io.tieout.app.api.problem.Problem;
import io.tieout.app.api.system.JobDocument;
import io.tieout.app.ingest.Ingestion;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Work on arrivals that goes on after its request was answered.
 */
@RestController
@RequestMapping("/ops/v1/jobs")
class JobController {

	private final Ingestion ingestion;

	JobController(Ingestion ingestion) {
		this.ingestion = ingestion;
	}

	/**
	 * The latest arrivals of a feed, the newest first: files from watched folders, too.
	 */
	@Operation(summary = "List the latest jobs of a feed, the newest first")
	@GetMapping
	Page<JobDocument> jobs(@RequestParam String feed, @RequestParam(required = false) @Nullable Integer limit) {
		return new Page<>(this.ingestion.jobs().latest(feed, Limit.of(limit)).stream().map(JobDocument::of).toList(),
				null);
	}

	/**
	 * How far a job is.
	 */
	@Operation(summary = "Show how far a job is")
	@GetMapping("/{id}")
	JobDocument job(@PathVariable UUID id) {
		return this.ingestion.jobs()
			.find(id)
			.map(JobDocument::of)
			.orElseThrow(() -> Problem.notFound("JOB_UNKNOWN", "There is no job under this id.").asException());
	}

}
