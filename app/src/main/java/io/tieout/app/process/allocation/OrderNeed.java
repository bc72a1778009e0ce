package io.tieout.app.process.allocation;

import io.tieout.app.process.reservations.OrderDemand;
import io.tieout.core.OrderId;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import io.tieout.core.Sku;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.finance.OrderEvent.OrderRecorded;
import io.tieout.finance.OrderEvent.OrderRevised;
import io.tieout.finance.OrderSnapshot;
import io.tieout.inventory.RequestedLine;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an order asks for by its newest state.
 *
 * @param step what is to be done
 * @param demand what it is to get, summed per code
 */
record OrderNeed(OrderStep step, OrderDemand demand) {

	private static final String PREFIX = "order:";

	private static final int LONGEST = 100 - PREFIX.length();

	/**
	 * What a known order asks for.
	 */
	static OrderNeed read(EventReader reader, OrderId id) {
		OrderSnapshot newest = reader.readAggregate("order:" + id, 0)
			.stream()
			.flatMap(OrderNeed::state)
			.reduce((before, after) -> after)
			.orElseThrow();
		SortedMap<Sku, Quantity> sums = new TreeMap<>();
		newest.lines().forEach((line) -> sums.merge(line.sku(), line.quantity(), Quantity::plus));
		return new OrderNeed(OrderStep.of(newest.axes()),
				new OrderDemand(id, reservationOf(id), newest.channel(),
						sums.entrySet()
							.stream()
							.map((item) -> new RequestedLine(item.getKey(), item.getValue(), null))
							.toList()));
	}

	private static Stream<OrderSnapshot> state(RecordedEvent event) {
		if (event.payload() instanceof OrderRecorded recorded) {
			return Stream.of(recorded.order());
		}
		return (event.payload() instanceof OrderRevised revised) ? Stream.of(revised.order()) : Stream.empty();
	}

	/**
	 * The reservation of an order that reserved nothing itself: no shop's, whose own
	 * numbers may be those of orders.
	 */
	static ReservationId reservationOf(OrderId id) {
		String number = id.value();
		return new ReservationId(PREFIX + ((number.length() <= LONGEST) ? number
				: UUID.nameUUIDFromBytes(number.getBytes(StandardCharsets.UTF_8)).toString()));
	}

	/**
	 * What it is to get, as a text that is equal for equal demand.
	 */
	String wanted() {
		return this.demand.lines()
			.stream()
			.map((line) -> line.quantity() + " " + line.sku())
			.collect(Collectors.joining("\n"));
	}

}
