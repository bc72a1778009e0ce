package io.tieout.app.api.ops;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.Call;
import io.tieout.app.api.http.Cursor;
import io.tieout.app.api.http.Limit;
import io.tieout.app.api.http.Page;
import io.tieout.app.api.http.RequestTime;
import io.tieout.app.api.problem.Problem;
import io.tieout.app.api.repeat.Repeats;
import io.tieout.app.api.repeat.RequestContent;
import io.tieout.core.InvalidValueException;
import io.tieout.projections.support.Rebuild;
import io.tieout.projections.support.RebuildOrder;
import io.tieout.projections.support.Views;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Views and their rebuilds.
 */
@RestController
@RequestMapping("/ops/v1/views")
class ViewController {

	private final Views views;

	private final RebuildStream stream;

	private final OperatorActs acts;

	private final RunOrders orders;

	private final Repeats repeats;

	ViewController(Views views, RebuildStream stream, OperatorActs acts, RunOrders orders, Repeats repeats) {
		this.views = views;
		this.stream = stream;
		this.acts = acts;
		this.orders = orders;
		this.repeats = repeats;
	}

	/**
	 * How every view stands.
	 */
	@Operation(summary = "How every view stands")
	@GetMapping
	List<ViewDocument> views() {
		return this.views.status().stream().map(ViewDocument::of).toList();
	}

	/**
	 * Rebuilds, verifies or builds a view as of an earlier time, while it answers.
	 */
	@Operation(summary = "Rebuild, verify, or build as of an earlier time")
	@ApiResponse(responseCode = "202", description = "The run has begun.",
			headers = @Header(name = "Location", description = "Where the run is asked for.",
					schema = @Schema(type = "string")),
			content = @Content(schema = @Schema(implementation = RebuildDocument.class)))
	@PostMapping("/{view}/rebuilds")
	ResponseEntity<?> rebuild(@PathVariable String view, @RequestBody RebuildRequest request, Call call)
			throws IOException {
		return this.repeats.answer(call, "views-rebuild", RequestContent.of(List.of(view, request)), () -> this.orders
			.answer(order(view, request, call.caller().name()), call, "views.rebuild." + request.mode(), view));
	}

	private RebuildOrder order(String view, RebuildRequest request, String orderedBy) {
		return switch (request.mode()) {
			case "switch" -> this.views.rebuild(view, orderedBy);
			case "verify" -> this.views.verify(view, orderedBy);
			case "asOf" -> asOf(view, request.until(), orderedBy);
			default ->
				throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "MODE_INVALID", "A mode is switch, verify or asOf.")
					.asException();
		};
	}

	private RebuildOrder asOf(String view, @Nullable String until, String orderedBy) {
		try {
			if (until != null && !until.isEmpty()) {
				return until.chars().allMatch(Character::isDigit)
						? this.views.asOf(view, Long.parseLong(until), orderedBy)
						: this.views.asOf(view, RequestTime.parse(until), orderedBy);
			}
		}
		catch (NumberFormatException | InvalidValueException ex) {
			// answered below, as no time at all
		}
		throw Problem
			.of(HttpStatus.UNPROCESSABLE_CONTENT, "UNTIL_INVALID",
					"asOf needs until: a position such as 4711 or an instant such as 2026-11-24T10:15:30Z.")
			.asException();
	}

	/**
	 * The runs on a view, the newest first.
	 */
	@Operation(summary = "The runs on a view, the newest first")
	@GetMapping("/{view}/rebuilds")
	Page<RebuildDocument> runs(@PathVariable String view, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		int size = Limit.of(limit);
		Cursor last = Cursor.parse(cursor, 1);
		List<Rebuild> runs = this.views.runs(view, (last != null) ? last.id(0) : null, size + 1);
		return Page.of(runs, size, (run) -> Cursor.after(run.id())).map(RebuildDocument::of);
	}

	/**
	 * How a run stands.
	 */
	@Operation(summary = "How a run stands; as server-sent events, until it is over")
	@GetMapping("/{view}/rebuilds/{id}")
	RebuildDocument run(@PathVariable String view, @PathVariable UUID id) {
		return this.views.run(id)
			.filter((run) -> run.view().equals(view))
			.map(RebuildDocument::of)
			.orElseThrow(() -> Problem.notFound("REBUILD_UNKNOWN", "There is no such run on this view.").asException());
	}

	/**
	 * How a run stands, whenever that changes, until it is over.
	 */
	@ApiResponse(responseCode = "200", description = "The run, whenever it changes, until it is over.",
			content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
					schema = @Schema(implementation = RebuildDocument.class)))
	@GetMapping(path = "/{view}/rebuilds/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter follow(@PathVariable String view, @PathVariable UUID id) {
		run(view, id);
		return this.stream.follow(() -> run(view, id));
	}

	/**
	 * Cancels a run; the live view stays as it is.
	 */
	@Operation(summary = "Cancel a run; the live view stays as it is")
	@ApiResponse(responseCode = "200", description = "The run as it stands now.",
			content = @Content(schema = @Schema(implementation = RebuildDocument.class)))
	@DeleteMapping("/{view}/rebuilds/{id}")
	ResponseEntity<?> cancel(@PathVariable String view, @PathVariable UUID id, Call call) throws IOException {
		return this.repeats.answer(call, "views-rebuild-cancel", RequestContent.of(List.of(view, id)),
				() -> ResponseEntity.ok(cancelled(view, id, call)));
	}

	private RebuildDocument cancelled(String view, UUID id, Call call) {
		run(view, id);
		if (!this.views.cancel(id)) {
			throw Problem.of(HttpStatus.CONFLICT, "REBUILD_NOT_RUNNING", "The run is over, or another node's.")
				.asException();
		}
		this.acts.record(call, "views.rebuild.cancel", view + "/" + id, null);
		return run(view, id);
	}

}
