package io.tieout.app.api.ops;

import io.tieout.app.api.http.Call;
import io.tieout.app.api.problem.Problem;
import io.tieout.core.Rejection;
import io.tieout.projections.support.RebuildOrder;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers orders of runs, and records who gave them.
 */
@Component
final class RunOrders {

	private final OperatorActs acts;

	RunOrders(OperatorActs acts) {
		this.acts = acts;
	}

	/** The run and where to follow it, or why there is none. */
	ResponseEntity<RebuildDocument> answer(RebuildOrder order, Call call, String action, String subject) {
		if (order instanceof RebuildOrder.Refused refused) {
			throw problem(refused.rejection()).asException();
		}
		RebuildDocument run = RebuildDocument.of(((RebuildOrder.Started) order).run());
		this.acts.record(call, action, subject, null);
		return ResponseEntity.accepted()
			.location(URI.create("/ops/v1/views/" + run.view() + "/rebuilds/" + run.id()))
			.body(run);
	}

	private static Problem problem(Rejection rejection) {
		return switch (rejection.code()) {
			case "VIEW_UNKNOWN" -> Problem.of(HttpStatus.NOT_FOUND, rejection);
			case "POSITION_UNKNOWN" -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, rejection);
			default -> Problem.of(HttpStatus.CONFLICT, rejection);
		};
	}

}
