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
import io.tieout.app.controls.ControlDesk;
import io.tieout.app.controls.ControlRun;
import io.tieout.app.controls.ControlStatus;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What must hold of stock, and runs that look whether it does.
 */
@RestController
@RequestMapping("/ops/v1/controls")
class ControlController {

	private final ControlDesk desk;

	private final OperatorActs acts;

	private final Repeats repeats;

	ControlController(ControlDesk desk, OperatorActs acts, Repeats repeats) {
		this.desk = desk;
		this.acts = acts;
		this.repeats = repeats;
	}

	/**
	 * Every control, with its schedule and its last run.
	 */
	@Operation(summary = "What must hold, when that is looked at, and what came of it last")
	@GetMapping
	List<ControlStatus> controls() {
		return this.desk.statuses();
	}

	/**
	 * The runs of a control, the newest first.
	 */
	@Operation(summary = "The runs of a control, the newest first")
	@GetMapping("/{name}/runs")
	Page<ControlRun> controlRuns(@PathVariable String name, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		int size = Limit.of(limit);
		Cursor last = Cursor.parse(cursor, 1);
		List<ControlRun> runs = this.desk.runs(known(name), (last != null) ? last.id(0) : null, size + 1);
		return Page.of(runs, size, (run) -> Cursor.after(run.id()));
	}

	/**
	 * How a run stands.
	 */
	@Operation(summary = "How a run of a control stands")
	@GetMapping("/{name}/runs/{id}")
	ControlRun controlRun(@PathVariable String name, @PathVariable UUID id) {
		return this.desk.run(known(name), id)
			.orElseThrow(() -> Problem.notFound("CONTROL_RUN_UNKNOWN", "There is no such run of this control.")
				.asException());
	}

	/**
	 * Has a control run now. What does not hold is a break of the flow {@code control}
	 * after it.
	 */
	@Operation(summary = "Look now whether it holds; what does not is a break of the flow control")
	@ApiResponse(responseCode = "202", description = "The run has begun.",
			headers = @Header(name = "Location", description = "Where the run is asked for.",
					schema = @Schema(type = "string")),
			content = @Content(schema = @Schema(implementation = ControlRun.class)))
	@ApiResponse(responseCode = "404", description = "There is no such control (CONTROL_UNKNOWN).")
	@ApiResponse(responseCode = "409", description = "It runs already, on this node or another (CONTROL_RUNNING).")
	@PostMapping("/{name}/run")
	ResponseEntity<?> runControl(@PathVariable String name, Call call) throws IOException {
		return this.repeats.answer(call, "controls-run", RequestContent.of(List.of(known(name))),
				() -> begun(name, call));
	}

	private ResponseEntity<ControlRun> begun(String name, Call call) {
		ControlRun run = this.desk.order(name, call.caller().name())
			.orElseThrow(
					() -> Problem.of(HttpStatus.CONFLICT, "CONTROL_RUNNING", "The control runs already. See its runs.")
						.asException());
		this.acts.record(call, "controls.run", name, null);
		return ResponseEntity.accepted()
			.location(URI.create("/ops/v1/controls/" + name + "/runs/" + run.id()))
			.body(run);
	}

	private String known(String name) {
		if (!this.desk.knows(name)) {
			throw Problem.notFound("CONTROL_UNKNOWN", "There is no such control.").asException();
		}
		return name;
	}

}
