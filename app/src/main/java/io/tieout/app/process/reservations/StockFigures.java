package io.tieout.app.process.reservations;

import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import io.tieout.eventstore.PostgresEventStore;
import io.tieout.eventstore.PostgresEventStore.KnownState;
import io.tieout.inventory.StockPositionId;
import io.tieout.inventory.StockStates;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is sellable at positions to a reservation, by the very rule that will decide its
 * holds.
 */
final class StockFigures {

	private final PostgresEventStore store;

	StockFigures(PostgresEventStore store) {
		this.store = store;
	}

	/**
	 * What is sellable as far as this node knows, in the order of the positions.
	 */
	Map<StockPositionId, Quantity> sellable(Collection<StockPositionId> positions, ReservationId reservation,
			Instant at) {
		return sellable(positions, this.store.statesOf(StockStates.POSITION, ids(positions)), reservation, at);
	}

	/**
	 * The same as of now: until this node has caught up, another may know more.
	 */
	Map<StockPositionId, Quantity> currentSellable(Collection<StockPositionId> positions, ReservationId reservation,
			Instant at) {
		return sellable(positions, this.store.currentStatesOf(StockStates.POSITION, ids(positions)), reservation, at);
	}

	private static List<String> ids(Collection<StockPositionId> positions) {
		return positions.stream().map(StockPositionId::aggregateId).toList();
	}

	private static Map<StockPositionId, Quantity> sellable(Collection<StockPositionId> positions,
			Map<String, KnownState> states, ReservationId reservation, Instant at) {
		Map<StockPositionId, Quantity> sellable = new LinkedHashMap<>();
		positions.forEach((position) -> sellable.put(position, StockStates
			.sellable(Objects.requireNonNull(states.get(position.aggregateId())).state(), reservation, at)));
		return sellable;
	}

}
