package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.tieout.app.api.evidence.OrderBreaks;
import io.tieout.app.api.problem.Problem;
import io.tieout.app.lane.Live;
import io.tieout.core.OrderId;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.finance.OrderEvent.OrderRecorded;
import io.tieout.finance.OrderEvent.OrderRevised;
import io.tieout.finance.OrderSnapshot;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Orders.
 */
@RestController
class OrderController {

	private final EventReader reader;

	private final OrderBreaks breaks;

	OrderController(@Live EventReader reader, OrderBreaks breaks) {
		this.reader = reader;
		this.breaks = breaks;
	}

	/**
	 * An order as it stands in its own history, and where money and it do not tie out.
	 */
	@Operation(summary = "An order as its source states it, and its breaks")
	@GetMapping("/experience/v1/orders/{id}")
	OrderDocument order(@PathVariable String id) {
		OrderId orderId = new OrderId(id);
		List<RecordedEvent> history = this.reader.readAggregate("order:" + orderId, 0);
		OrderSnapshot order = history.stream()
			.flatMap(OrderController::snapshot)
			.reduce((earlier, later) -> later)
			.orElseThrow(() -> Problem.notFound("ORDER_UNKNOWN", "There is no order of this number.").asException());
		return OrderDocument.of(orderId, order, this.breaks.of(orderId).stream().map(BreakDocument::of).toList(),
				history.get(history.size() - 1).position());
	}

	private static Stream<OrderSnapshot> snapshot(RecordedEvent event) {
		if (event.payload() instanceof OrderRecorded recorded) {
			return Stream.of(recorded.order());
		}
		return (event.payload() instanceof OrderRevised revised) ? Stream.of(revised.order()) : Stream.empty();
	}

}
