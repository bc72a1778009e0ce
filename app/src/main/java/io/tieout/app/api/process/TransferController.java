package io.tieout.app.api.process;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.Call;
import io.tieout.app.api.http.Lines;
import io.tieout.app.api.http.Segment;
import io.tieout.app.api.repeat.Repeats;
import io.tieout.app.api.repeat.RequestContent;
import io.tieout.app.process.transfers.TransitLosses;
import io.tieout.contract.EventContext;
import io.tieout.inventory.TransferId;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What people decide about goods on the way between two places.
 */
@RestController
@RequestMapping("/process/v1/transfers/{id}")
class TransferController {

	private static final String LOSE = "transfers-lose";

	private final TransitLosses losses;

	private final Repeats repeats;

	private final Clock clock;

	TransferController(TransitLosses losses, Repeats repeats, Clock clock) {
		this.losses = losses;
		this.repeats = repeats;
		this.clock = clock;
	}

	/**
	 * Decides that goods on the way will not arrive: all of what is named, or nothing. A
	 * slash in the transfer's document is written {@code ~1} and a tilde {@code ~0}.
	 */
	@Operation(summary = "Decide that goods on the way will not arrive; a slash in the document is written ~1")
	@ApiResponse(responseCode = "200", description = "They are lost.",
			content = @Content(schema = @Schema(implementation = StepDocument.class)))
	@ApiResponse(responseCode = "404", description = "Nothing is known of such a transfer (TRANSFER_UNKNOWN).")
	@ApiResponse(responseCode = "409",
			description = "Less is on the way than that (LOSS_EXCEEDS_TRANSIT), or nothing (NOTHING_IN_TRANSIT).")
	@ApiResponse(responseCode = "422",
			description = "The reason is missing (TRANSFER_REASON_MISSING), a quantity is not above zero"
					+ " (QUANTITY_NOT_POSITIVE), lines are given and are none or too many (LINES_INVALID), or the body or"
					+ " its key does not fit.")
	@PostMapping("/lose")
	ResponseEntity<?> lose(@PathVariable String id, @RequestBody LossRequest request, Call call) throws IOException {
		if (request.lines() != null) {
			Lines.require("A loss of named goods", request.lines());
		}
		TransferId transfer = new TransferId(Segment.text(id));
		List<Object> content = List.of(transfer.value(), request);
		EventContext context = call.context(this.clock.instant(), LOSE, content);
		// of all that is on the way nothing is left for a repeat to ask for
		return this.repeats.answer(call, LOSE, RequestContent.of(content), () -> ResponseEntity
			.ok(Steps.taken(this.losses.lose(transfer, request.lines(), request.reason(), context))));
	}

}
