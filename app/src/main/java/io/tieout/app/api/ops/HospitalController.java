package io.tieout.app.api.ops;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.Call;
import io.tieout.app.api.http.Cursor;
import io.tieout.app.api.http.Limit;
import io.tieout.app.api.http.Page;
import io.tieout.app.api.http.Segment;
import io.tieout.app.api.problem.Problem;
import io.tieout.app.api.repeat.Repeats;
import io.tieout.app.api.repeat.RequestContent;
import io.tieout.app.ingest.Ingestion;
import io.tieout.app.ingest.hospital.Operator;
import io.tieout.app.ingest.hospital.Released;
import io.tieout.app.ingest.hospital.Treatment;
import io.tieout.app.ingest.inbox.Arrival;
import io.tieout.app.ingest.inbox.Letter;
import io.tieout.core.Rejection;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Letters that could not be applied: what they wait for, and what an operator does about
 * it.
 */
@RestController
@RequestMapping("/ops/v1/hospital")
class HospitalController {

	private final Ingestion ingestion;

	private final Repeats repeats;

	HospitalController(Ingestion ingestion, Repeats repeats) {
		this.ingestion = ingestion;
		this.repeats = repeats;
	}

	/**
	 * Letters that wait, in order: of one cause, of a trading day, or all.
	 */
	@Operation(summary = "List the letters that wait, in order")
	@GetMapping
	Page<LetterDocument> waiting(@ParameterObject LetterQuestion question) {
		int size = Limit.of(question.limit());
		return Page
			.of(this.ingestion.hospital().waiting(question.filter(), Cursor.number(question.cursor()), size + 1), size,
					(Letter letter) -> Cursor.after(letter.id()))
			.map(LetterDocument::of);
	}

	/**
	 * What letters wait for, the most first.
	 */
	@Operation(summary = "List what letters wait for, the most first")
	@GetMapping("/causes")
	Page<CauseDocument> causes() {
		return new Page<>(this.ingestion.hospital().causes().stream().map(CauseDocument::of).toList(), null);
	}

	/**
	 * The raw record of a letter, as an operator mends it. That it was read is recorded
	 * as an act.
	 */
	@Operation(summary = "The raw record of a letter; that it was read is recorded")
	@GetMapping("/{id}/record")
	LetterRecordDocument record(@PathVariable long id, Call call) {
		Letter letter = this.ingestion.hospital()
			.find(id)
			.orElseThrow(() -> Problem.notFound("LETTER_UNKNOWN", "There is no letter " + id + ".").asException());
		String text = this.ingestion.hospital()
			.read(id, operator(call))
			.orElseThrow(() -> Problem
				.of(HttpStatus.GONE, "RAW_RECORD_GONE", "What the record is about was erased, or its time is over.")
				.asException());
		Arrival arrival = this.ingestion.hospital().arrivalOf(letter);
		return new LetterRecordDocument(id, arrival.delivery().format().name(), arrival.header(), text);
	}

	/**
	 * Tries a letter again, and those behind it.
	 */
	@Operation(summary = "Try a letter again, and those behind it")
	@ApiResponse(responseCode = "200", description = "The letter as it stands now.",
			content = @Content(schema = @Schema(implementation = LetterDocument.class)))
	@PostMapping("/{id}/retry")
	ResponseEntity<?> retry(@PathVariable long id, Call call) throws IOException {
		return act(call, "retry", id, List.of(), () -> this.ingestion.hospital().retry(id, operator(call)));
	}

	/**
	 * Mends the raw text of a letter and tries it again.
	 */
	@Operation(summary = "Mend a letter's record and try it again")
	@ApiResponse(responseCode = "200", description = "The letter as it stands now.",
			content = @Content(schema = @Schema(implementation = LetterDocument.class)))
	@PostMapping("/{id}/edit")
	ResponseEntity<?> edit(@PathVariable long id, @RequestBody EditRequest request, Call call) throws IOException {
		String reason = given(request.reason());
		return act(call, "edit", id, request,
				() -> this.ingestion.hospital().edit(id, request.record(), reason, operator(call)));
	}

	/**
	 * Lets go of a letter without applying it.
	 */
	@Operation(summary = "Discard a letter, with the reason")
	@ApiResponse(responseCode = "200", description = "The letter as it stands now.",
			content = @Content(schema = @Schema(implementation = LetterDocument.class)))
	@PostMapping("/{id}/discard")
	ResponseEntity<?> discard(@PathVariable long id, @RequestBody DiscardRequest request, Call call)
			throws IOException {
		String reason = given(request.reason());
		return act(call, "discard", id, request, () -> this.ingestion.hospital().discard(id, reason, operator(call)));
	}

	/**
	 * Tries all letters of a cause again, in order. A slash in its fingerprint is written
	 * {@code ~1} and a tilde {@code ~0}.
	 */
	@Operation(summary = "Try all letters of a cause again, in order; a slash in the fingerprint is written ~1")
	@ApiResponse(responseCode = "200", description = "How many letters left, and how many wait on.",
			content = @Content(schema = @Schema(implementation = Released.class)))
	@PostMapping("/causes/{fingerprint}/retry")
	ResponseEntity<?> retryCause(@PathVariable String fingerprint, Call call) throws IOException {
		String cause = Segment.text(fingerprint);
		return this.repeats.answer(call, "hospital-causes-retry", RequestContent.of(cause),
				() -> ResponseEntity.ok(this.ingestion.hospital().retryCause(cause, operator(call))));
	}

	private ResponseEntity<?> act(Call call, String act, long letter, Object content, Supplier<Treatment> work)
			throws IOException {
		return this.repeats.answer(call, "hospital-" + act, RequestContent.of(List.of(letter, content)),
				() -> ResponseEntity.ok(done(work.get())));
	}

	private static Operator operator(Call call) {
		return new Operator(call.caller().name(), call.correlation().id());
	}

	private static LetterDocument done(Treatment treatment) {
		if (treatment instanceof Treatment.Done done) {
			return LetterDocument.of(done.letter());
		}
		throw problem(((Treatment.Refused) treatment).rejection()).asException();
	}

	/** What is wrong with a mended record has the code of its field or row. */
	private static Problem problem(Rejection rejection) {
		return switch (rejection.code()) {
			case "LETTER_UNKNOWN" -> Problem.of(HttpStatus.NOT_FOUND, rejection);
			case "LETTER_CLOSED", "LETTER_NOT_FIRST", "RAW_RECORD_GONE" -> Problem.of(HttpStatus.CONFLICT, rejection);
			default -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, rejection);
		};
	}

	private static String given(String reason) {
		if (reason.isBlank()) {
			throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "REASON_MISSING", "Say why, in a few words.")
				.with("field", "reason")
				.asException();
		}
		return reason.strip();
	}

	/**
	 * A mended record.
	 *
	 * @param record the whole record as it should have come, in the format it came in
	 * @param reason why
	 */
	record EditRequest(String record, String reason) {
	}

	/**
	 * Why a letter is let go.
	 */
	record DiscardRequest(String reason) {
	}

}
