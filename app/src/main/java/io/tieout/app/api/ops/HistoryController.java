package io.tieout.app.api.ops;

import io.swagger.v3.oas.annotations.Operation;
import io.tieout.app.api.http.Call;
import io.tieout.app.api.problem.Problem;
import io.tieout.eventstore.PostgresEventStore;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What only a person may decide about the history of this installation.
 */
@RestController
@RequestMapping("/ops/v1/history")
class HistoryController {

	private final PostgresEventStore store;

	private final OperatorActs acts;

	HistoryController(PostgresEventStore store, OperatorActs acts) {
		this.store = store;
		this.acts = acts;
	}

	/**
	 * Accepts that history is shorter than this node has seen it, as after a restore, and
	 * lets the node write again. Who accepted it and why is the first event of the
	 * history that goes on. On a node that has not stopped it changes nothing and is
	 * recorded all the same, so that it may be sent again.
	 */
	@Operation(summary = "Accept a history that is shorter than this node has seen it")
	@PostMapping("/acceptance")
	AcceptedHistory accept(@RequestBody AcceptanceRequest request, Call call) {
		if (request.reason().isBlank()) {
			throw Problem
				.of(HttpStatus.UNPROCESSABLE_CONTENT, "REASON_MISSING",
						"Say why the shorter history stands: an auditor will ask.")
				.asException();
		}
		long head = this.store.acceptShorterHistory();
		this.acts.record(call, "history.accept", Long.toString(head), request.reason());
		return new AcceptedHistory(head);
	}

	/**
	 * The decision of a person.
	 *
	 * @param reason why the shorter history stands
	 */
	record AcceptanceRequest(String reason) {
	}

	/**
	 * The history that stands.
	 *
	 * @param head its last position; the acceptance comes after it
	 */
	record AcceptedHistory(long head) {
	}

}
