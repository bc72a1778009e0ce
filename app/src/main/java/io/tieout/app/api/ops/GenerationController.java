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
import io.tieout.app.api.problem.Problem;
import io.tieout.app.api.repeat.Repeats;
import io.tieout.app.api.repeat.RequestContent;
import io.tieout.projections.support.Generation;
import io.tieout.projections.support.GenerationRow;
import io.tieout.projections.support.Views;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The generations of a view: which there are, what they hold, and the way back to one.
 */
@RestController
@RequestMapping("/ops/v1/views/{view}/generations")
class GenerationController {

	private final Views views;

	private final RunOrders orders;

	private final Repeats repeats;

	GenerationController(Views views, RunOrders orders, Repeats repeats) {
		this.views = views;
		this.orders = orders;
		this.repeats = repeats;
	}

	/**
	 * The generations of a view, the newest first.
	 */
	@Operation(summary = "The generations of a view, the newest first")
	@GetMapping
	List<GenerationDocument> generations(@PathVariable String view) {
		List<Generation> generations = this.views.generations(view);
		if (generations.isEmpty()) {
			throw unknown("VIEW_UNKNOWN", "There is no view " + view + ".");
		}
		return generations.stream().map(GenerationDocument::of).toList();
	}

	/**
	 * The rows of a generation by their keys: the live one, a kept one, or the view as
	 * known then.
	 */
	@Operation(summary = "The rows of a generation, such as the view as known then")
	@GetMapping("/{generation}/rows")
	Page<RowDocument> rows(@PathVariable String view, @PathVariable int generation,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		int size = Limit.of(limit);
		List<GenerationRow> found = this.views.rows(view, generation, after(view, cursor), size + 1)
			.orElseThrow(() -> unknown("GENERATION_UNKNOWN", "The view " + view + " has no generation " + generation
					+ " that can be read; see its list of generations."));
		return Page.of(found, size, (row) -> Cursor.after(row.key().toArray())).map(RowDocument::of);
	}

	private @Nullable List<String> after(String view, @Nullable String text) {
		Cursor cursor = Cursor.parse(text, this.views.keySize(view));
		return (cursor != null) ? cursor.values() : null;
	}

	/**
	 * Makes a kept generation the live one again.
	 */
	@Operation(summary = "Switch back to a kept generation")
	@ApiResponse(responseCode = "202", description = "The run has begun.",
			headers = @Header(name = "Location", description = "Where the run is asked for.",
					schema = @Schema(type = "string")),
			content = @Content(schema = @Schema(implementation = RebuildDocument.class)))
	@PostMapping("/{generation}/activate")
	ResponseEntity<?> activate(@PathVariable String view, @PathVariable int generation, Call call) throws IOException {
		return this.repeats.answer(call, "views-activate", RequestContent.of(List.of(view, generation)),
				() -> this.orders.answer(this.views.activate(view, generation, call.caller().name()), call,
						"views.activate", view + "/" + generation));
	}

	private static RuntimeException unknown(String code, String detail) {
		return Problem.notFound(code, detail).asException();
	}

}
