package io.tieout.app.api.process;

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
import io.tieout.app.process.identity.IdentityModels;
import io.tieout.app.process.identity.IdentityModels.Standing;
import io.tieout.app.process.identity.Proposal;
import io.tieout.app.process.identity.Training;
import io.tieout.customer.IdentityModelCommand.ActivateModel;
import io.tieout.customer.ModelFigures;
import io.tieout.eventstore.Commands;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Versions of the model by which records are found to be alike.
 */
@RestController
@RequestMapping("/process/v1/identity-models")
class IdentityModelController {

	/** So many proposals are shown with a version. */
	private static final int SHOWN = 100;

	private final IdentityModels models;

	private final Commands commands;

	private final Repeats repeats;

	private final Clock clock;

	IdentityModelController(IdentityModels models, Commands commands, Repeats repeats, Clock clock) {
		this.models = models;
		this.commands = commands;
		this.repeats = repeats;
		this.clock = clock;
	}

	/**
	 * Trains a version on the records that are there. It changes nothing until it is
	 * activated.
	 */
	@Operation(summary = "Train a version on the records that are there; it changes nothing until it is activated")
	@ApiResponse(responseCode = "202", description = "The training has begun.",
			headers = @Header(name = "Location", description = "Where the version is asked for.",
					schema = @Schema(type = "string")),
			content = @Content(schema = @Schema(implementation = ModelDocument.class)))
	@ApiResponse(responseCode = "409",
			description = "One is being trained already, on this node or another (MODEL_TRAINING).")
	@PostMapping
	ResponseEntity<?> train(Call call) throws IOException {
		return this.repeats.answer(call, "identity-models", RequestContent.of(List.of()), () -> begun(call));
	}

	private ResponseEntity<ModelDocument> begun(Call call) {
		Training training = this.models.train(call.caller().name(), this.clock.instant())
			.orElseThrow(() -> Problem
				.of(HttpStatus.CONFLICT, "MODEL_TRAINING", "A version is being trained already. Wait until it is over.")
				.asException());
		return ResponseEntity.accepted()
			.location(URI.create("/process/v1/identity-models/" + training.version()))
			.body(ModelDocument.of(training, this.models.standing()));
	}

	/**
	 * Every version that was trained, the newest first.
	 */
	@Operation(summary = "Every version that was trained, the newest first")
	@GetMapping
	Page<ModelDocument> models(@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		int size = Limit.of(limit);
		Cursor last = Cursor.parse(cursor, 1);
		Standing standing = this.models.standing();
		List<Training> trainings = this.models.trainings((last != null) ? (int) last.number(0) : null, size + 1);
		return Page.of(trainings, size, (training) -> Cursor.after(training.number()))
			.map((training) -> ModelDocument.of(training, standing));
	}

	/**
	 * A version: what it has learned, how that differs from the version that counts, and
	 * what it would change.
	 */
	@Operation(summary = "What a version has learned and would change")
	@ApiResponse(responseCode = "404", description = "There is no such version (MODEL_UNKNOWN).")
	@GetMapping("/{version}")
	ModelDocument model(@PathVariable String version) {
		Training training = known(version);
		Standing standing = this.models.standing();
		ModelFigures figures = this.models.figures(version).orElse(null);
		if (figures == null) {
			return ModelDocument.of(training, standing);
		}
		return ModelDocument.of(training, standing, ModelParameters.of(figures),
				this.models.figures(standing.version())
					.map((counting) -> ModelParameters.drift(counting, figures))
					.orElse(null),
				ProposalDocument.of(0, this.models.proposals(version, 0, SHOWN)));
	}

	/**
	 * The merges and splits that a version proposes.
	 */
	@Operation(summary = "The merges and splits that a version proposes")
	@ApiResponse(responseCode = "404", description = "There is no such version (MODEL_UNKNOWN).")
	@GetMapping("/{version}/proposals")
	Page<ProposalDocument> proposals(@PathVariable String version,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		int size = Limit.of(limit);
		Cursor last = Cursor.parse(cursor, 1);
		int after = (last != null) ? (int) last.number(0) : 0;
		List<Proposal> found = this.models.proposals(known(version).version(), after, size + 1);
		return Page.of(ProposalDocument.of(after, found), size, (proposal) -> Cursor.after(proposal.number()));
	}

	/**
	 * Has records be compared by a version from now on. With {@code ALL} those that are
	 * there are compared by it within minutes, and the merges and splits that follow are
	 * carried out; with {@code NONE} it counts for records that arrive or change.
	 */
	@Operation(summary = "Have a version count, for all records or for those to come")
	@ApiResponse(responseCode = "200", description = "It counts from now on.")
	@ApiResponse(responseCode = "404", description = "There is no such version (MODEL_UNKNOWN).")
	@ApiResponse(responseCode = "409", description = "Its training is under way or has failed (MODEL_NOT_TRAINED).")
	@PostMapping("/{version}/activate")
	StepDocument activate(@PathVariable String version, @RequestBody ActivationRequest request, Call call) {
		Training training = known(version);
		if (training.endedAt() == null || training.failure() != null) {
			throw Problem
				.of(HttpStatus.CONFLICT, "MODEL_NOT_TRAINED", "The version's training is under way or has failed.")
				.asException();
		}
		Instant now = this.clock.instant();
		return Steps.taken(this.commands.execute(new ActivateModel(version, request.apply(), call.caller().name(), now),
				call.context(now, "identity-models-activate", List.of(version, request.apply().name()))));
	}

	private Training known(String version) {
		return this.models.training(version)
			.orElseThrow(
					() -> Problem.notFound("MODEL_UNKNOWN", "There is no such version of the model.").asException());
	}

}
