package io.tieout.app.api.system;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.Call;
import io.tieout.app.api.problem.ContentCharset;
import io.tieout.app.api.problem.Problem;
import io.tieout.app.api.repeat.Repeats;
import io.tieout.app.api.repeat.StreamedContent;
import io.tieout.app.ingest.Ingestion;
import io.tieout.app.ingest.dispatch.Outcome;
import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.FeedContext;
import io.tieout.app.ingest.inbox.Delivery;
import io.tieout.app.ingest.inbox.JobView;
import io.tieout.app.ingest.inbox.Sender;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Records of a resource, one or many per request. The body is read as a stream and never
 * held whole.
 */
@RestController
@RequestMapping("/system/v1")
class RecordController {

	private static final Map<MediaType, BodyFormat> FORMATS = Map.of(MediaType.parseMediaType("application/x-ndjson"),
			BodyFormat.NDJSON, MediaType.parseMediaType("text/csv"), BodyFormat.CSV,
			MediaType.parseMediaType("application/ld+json"), BodyFormat.JSON_LD,
			MediaType.parseMediaType("application/edi-x12"), BodyFormat.EDI,
			MediaType.parseMediaType("application/edifact"), BodyFormat.EDI);

	private final Ingestion ingestion;

	private final Repeats repeats;

	RecordController(Ingestion ingestion, Repeats repeats) {
		this.ingestion = ingestion;
		this.repeats = repeats;
	}

	/**
	 * One record as JSON, many as NDJSON or CSV; with {@code Prefer: respond-async} the
	 * body is kept and worked on afterwards.
	 */
	@Operation(summary = "Send records of a resource: one as JSON, many as NDJSON or CSV")
	@ApiResponse(responseCode = "201", description = "The one record was taken as new.",
			content = @Content(schema = @Schema(implementation = AcceptedDocument.class)))
	@ApiResponse(responseCode = "200",
			description = "The one record was known (DuplicateDocument); or many were worked through (SummaryDocument).",
			content = @Content(schema = @Schema(oneOf = { SummaryDocument.class, DuplicateDocument.class })))
	@ApiResponse(responseCode = "202",
			description = "The one record waits in the hospital (ParkedDocument); or, with Prefer: respond-async,"
					+ " the body is kept and worked on by a job (JobDocument).",
			headers = @Header(name = "Location", description = "Where the job is asked for.",
					schema = @Schema(type = "string")),
			content = @Content(schema = @Schema(oneOf = { ParkedDocument.class, JobDocument.class })))
	@ApiResponse(responseCode = "400",
			description = "Nothing of the body can be taken: no JSON, no CSV, or a header with a wrong column.")
	@ApiResponse(responseCode = "413", description = "The body is too large; filesEndpoint takes more.")
	@ApiResponse(responseCode = "422",
			description = "The one record is rejected, with every problem and its field; or the Idempotency-Key was"
					+ " used for another body.")
	@ApiResponse(responseCode = "429", description = "As much is being taken in as can be; come again.",
			headers = @Header(name = "Retry-After", description = "In how many seconds.",
					schema = @Schema(type = "integer")))
	@PostMapping(path = "/{resource}", consumes = { MediaType.APPLICATION_JSON_VALUE, "application/x-ndjson",
			"text/csv", "application/ld+json", "application/edi-x12", "application/edifact" })
	ResponseEntity<?> take(@PathVariable String resource, HttpServletRequest request, Call call,
			@Parameter(description = "respond-async has the body kept and worked on afterwards.") @RequestHeader(
					name = "Prefer", required = false) @Nullable String prefer,
			@Parameter(hidden = true) @RequestParam Map<String, String> parameters) throws IOException {
		requireAllowed(call, resource);
		Delivery delivery = Delivery.request(resource, format(resource, request), sender(call))
			.in(ContentCharset.of(request.getContentType(), this.ingestion.feeds().charset(resource)))
			.with(new FeedContext(parameters, null));
		boolean later = prefer != null && prefer.contains("respond-async");
		StreamedContent content = new StreamedContent(request.getInputStream(),
				List.of(delivery.format().name(), delivery.charset().name(), new TreeMap<>(parameters).toString()));
		return this.repeats.answer(call, "records/" + resource, content, () -> take(delivery, content.body(), later));
	}

	private ResponseEntity<?> take(Delivery delivery, InputStream body, boolean later) throws IOException {
		if (later) {
			return later(this.ingestion.takeLater(delivery, body));
		}
		if (delivery.format() == BodyFormat.JSON) {
			return one(this.ingestion.takeOne(delivery, body));
		}
		return ResponseEntity.ok(SummaryDocument.of(this.ingestion.takeMany(delivery, body)));
	}

	static ResponseEntity<JobDocument> later(JobView job) {
		return ResponseEntity.status(HttpStatus.ACCEPTED)
			.header(HttpHeaders.LOCATION, "/ops/v1/jobs/" + job.id())
			.body(JobDocument.of(job));
	}

	/** A key may be limited to some feeds. */
	static void requireAllowed(Call call, String feed) {
		if (!call.caller().maySend(feed)) {
			throw Problem
				.of(HttpStatus.FORBIDDEN, "FEED_NOT_ALLOWED",
						"This key may not send " + feed + ". Its feeds are set in tieout.api-keys.")
				.asException();
		}
	}

	static Sender sender(Call call) {
		return new Sender(call.caller().name(), call.correlation().id(), call.correlation().id(),
				call.caller().sources());
	}

	private static ResponseEntity<?> one(Outcome outcome) {
		if (outcome instanceof Outcome.Accepted accepted) {
			return ResponseEntity.status(HttpStatus.CREATED)
				.body(new AcceptedDocument("ACCEPTED", accepted.position(), accepted.id()));
		}
		if (outcome instanceof Outcome.Duplicate duplicate) {
			return ResponseEntity.ok(new DuplicateDocument("DUPLICATE", duplicate.position(), duplicate.id()));
		}
		if (outcome instanceof Outcome.Parked parked) {
			return ResponseEntity.status(HttpStatus.ACCEPTED)
				.body(new ParkedDocument("PARKED", parked.letter(), parked.code(), parked.detail()));
		}
		throw rejected((Outcome.Rejected) outcome);
	}

	private static RuntimeException rejected(Outcome.Rejected rejected) {
		io.tieout.app.ingest.feed.Problem first = rejected.problems().get(0);
		return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, first.code(), first.detail())
			.with("outcome", "REJECTED")
			.with("problems", rejected.problems().stream().map(ProblemDocument::of).toList())
			.asException();
	}

	private BodyFormat format(String resource, HttpServletRequest request) {
		MediaType type = MediaType.parseMediaType(request.getContentType());
		BodyFormat said = FORMATS.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().isCompatibleWith(type))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(BodyFormat.JSON);
		return this.ingestion.feeds().find(resource).map((feed) -> feed.reads(said)).orElse(said);
	}

}
