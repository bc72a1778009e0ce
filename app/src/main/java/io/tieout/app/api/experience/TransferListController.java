package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.tieout.app.api.http.Cursor;
import io.tieout.app.api.http.Limit;
import io.tieout.app.api.http.Page;
import io.tieout.app.api.http.Segment;
import io.tieout.app.api.problem.Problem;
import io.tieout.inventory.TransferId;
import io.tieout.projections.transfers.TransferItem;
import io.tieout.projections.transfers.TransferQueries;
import java.time.Clock;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Goods on the way between two places.
 */
@RestController
@RequestMapping("/experience/v1/transfers")
class TransferListController {

	private final TransferQueries transfers;

	private final Clock clock;

	TransferListController(TransferQueries transfers, Clock clock) {
		this.transfers = transfers;
		this.clock = clock;
	}

	/**
	 * Transfers by their documents, open ones unless asked otherwise.
	 */
	@Operation(summary = "Transfers between places, those with goods on the way unless asked otherwise")
	@GetMapping
	Page<TransferItem> transfers(@ParameterObject TransferQuestion question) {
		int limit = Limit.of(question.limit());
		Cursor cursor = Cursor.parse(question.cursor(), 1);
		List<TransferItem> found = this.transfers.list(question.filter(this.clock.instant()),
				(cursor != null) ? cursor.values().get(0) : null, limit + 1);
		return Page.of(found, limit, (last) -> Cursor.after(last.transfer()));
	}

	/**
	 * A transfer. A slash in its document is written {@code ~1} and a tilde {@code ~0}.
	 */
	@Operation(summary = "A transfer; a slash in its document is written ~1")
	@GetMapping("/{id}")
	TransferItem transfer(@PathVariable String id) {
		return this.transfers.find(new TransferId(Segment.text(id)))
			.orElseThrow(
					() -> Problem.notFound("TRANSFER_UNKNOWN", "Nothing is known of such a transfer.").asException());
	}

}
