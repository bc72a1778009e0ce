package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.tieout.app.api.problem.Problem;
import io.tieout.app.lane.Live;
import io.tieout.core.OrderId;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.finance.OrderEvent.OrderRecorded;
import io.tieout.finance.OrderEvent.OrderRevised;
import io.tieout.finance.OrderSnapshot;
import io.tieout.projections.breaks.BreakQueries;
import io.tieout.reconciliation.BreakId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Orders.
 */
@RestController
class OrderController {

	/** The flows in which an order's number is the key. */
	private static final List<String> FLOWS = List.of("order-payment", "order-status");

	private final EventReader reader;

	private final BreakQueries breaks;

	OrderController(@Live EventReader reader, BreakQueries breaks) {
		this.reader = reader;
		this.breaks = breaks;
	}

	/**
	 * An order, as it stands in its own history.
	 */
	@Operation(summary = "An order, and what its payments say")
	@GetMapping("/experience/v1/orders/{id}")
	OrderDocument order(@PathVariable String id) {
		OrderId orderId = new OrderId(id);
		List<RecordedEvent> history = this.reader.readAggregate("order:" + orderId, 0);
		OrderSnapshot order = history.stream()
			.flatMap(OrderController::snapshot)
			.reduce((earlier, later) -> later)
			.orElseThrow(() -> Problem.notFound("ORDER_UNKNOWN", "There is no order of this number.").asException());
		return OrderDocument.of(orderId, order, breaksOf(orderId), history.get(history.size() - 1).position());
	}

	private static Stream<OrderSnapshot> snapshot(RecordedEvent event) {
		if (event.payload() instanceof OrderRecorded recorded) {
			return Stream.of(recorded.order());
		}
		return (event.payload() instanceof OrderRevised revised) ? Stream.of(revised.order()) : Stream.empty();
	}

	private List<BreakDocument> breaksOf(OrderId orderId) {
		return FLOWS.stream()
			.map((flow) -> this.breaks.find(BreakId.of(flow, orderId.value()).toString()))
			.flatMap(Optional::stream)
			.map(BreakDocument::of)
			.toList();
	}

}
