package io.tieout.app.connector.epcis;

import io.tieout.inventory.MovementKind;
import io.tieout.inventory.StockReason;
import io.tieout.inventory.StockState;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an object event says of stock, by its business step.
 */
sealed interface Meaning {

	/** Steps that count what is there. */
	Set<String> COUNTS = Set.of("cycle_counting", "stock_taking", "inventory_check");

	/** Steps that set goods aside or look at them, so that their state may change. */
	Set<String> CHECKS = Set.of("inspecting", "holding");

	/**
	 * Steps by which goods come in or are found, which nothing that is deleted can do.
	 */
	Set<String> PRESENT = Set.of("receiving", "cycle_counting", "stock_taking", "inventory_check", "picking");

	/**
	 * Goods moved.
	 *
	 * @param kind what moved them
	 * @param down whether a signed kind takes off
	 * @param reason why, if the step says so
	 * @param state the state the goods come into or leave, {@code null} if it is the
	 * kind's
	 * @param documents types of the documents that may stand behind it, the preferred
	 * first
	 */
	record Moves(MovementKind kind, boolean down, @Nullable StockReason reason, @Nullable StockState state,
			List<String> documents) implements Meaning {

		private static final Set<MovementKind> LEAVING = Set.of(MovementKind.SOLD, MovementKind.SHIPPED,
				MovementKind.TRANSFER_OUT);

		static Moves of(MovementKind kind, @Nullable StockState state, String... documents) {
			return new Moves(kind, false, null, state, List.of(documents));
		}

		static Moves off(StockReason reason, @Nullable StockState state) {
			return new Moves(MovementKind.ADJUSTED, true, reason, state, List.of());
		}

		/**
		 * Whether the goods leave the place, so that where they were seen counts.
		 */
		boolean leaving() {
			return this.down || LEAVING.contains(this.kind);
		}

	}

	/** Goods were counted. */
	record Counts() implements Meaning {
	}

	/**
	 * Goods changed their state.
	 *
	 * @param from the state they were in
	 * @param to the state they are in
	 */
	record Changes(StockState from, StockState to) implements Meaning {
	}

	/** Nothing. */
	record Nothing() implements Meaning {
	}

	/**
	 * What an event says.
	 * @param fromOurs whether the goods come from another place of the retailer
	 * @param toOurs whether they go to one
	 */
	static Meaning of(EpcisEvent event, boolean fromOurs, boolean toOurs) {
		if (!event.type().equals("ObjectEvent")) {
			return new Nothing();
		}
		if (COUNTS.contains(event.step())) {
			return new Counts();
		}
		return CHECKS.contains(event.step()) ? check(event) : movement(event, fromOurs, toOurs);
	}

	private static Meaning movement(EpcisEvent event, boolean fromOurs, boolean toOurs) {
		StockState stated = Dispositions.state(event.disposition());
		StockState state = (stated != StockState.SELLABLE) ? stated : null;
		return switch (event.step()) {
			case "receiving" -> received(event, fromOurs, state);
			case "shipping" -> toOurs ? Moves.of(MovementKind.TRANSFER_OUT, state, "desadv", "po", "inv")
					: Moves.of(MovementKind.SHIPPED, state, "po", "inv", "desadv");
			case "retail_selling" -> Moves.of(MovementKind.SOLD, state, "po", "inv");
			case "picking" -> Moves.of(MovementKind.PICKED, state, "po", "inv");
			case "void_shipping" ->
				new Moves(MovementKind.ADJUSTED, false, StockReason.CORRECTION, state, List.of("po", "inv", "desadv"));
			case "destroying" -> Moves.off(StockReason.DAMAGED, state);
			case "decommissioning" -> Moves.off(Dispositions.lossReason(event.disposition()), state);
			default -> new Nothing();
		};
	}

	private static Moves received(EpcisEvent event, boolean fromOurs, @Nullable StockState state) {
		if (event.disposition().equals("returned") || event.hasDocument("rma")) {
			return (state == StockState.DAMAGED) ? Moves.of(MovementKind.RETURNED_DAMAGED, null, "rma", "po", "inv")
					: Moves.of(MovementKind.RETURNED, state, "rma", "po", "inv");
		}
		return fromOurs ? Moves.of(MovementKind.TRANSFER_IN, state, "desadv", "po", "inv")
				: Moves.of(MovementKind.RECEIVED, state, "po", "desadv", "inv");
	}

	/**
	 * What goods were before is said by a persistent disposition that no longer holds;
	 * else goods that become sellable were held, and any others were sellable.
	 */
	private static Meaning check(EpcisEvent event) {
		StockState stated = Dispositions.state(event.disposition());
		if (stated == null && !event.step().equals("holding")) {
			return new Nothing();
		}
		StockState to = (stated != null) ? stated : StockState.QUALITY_CONTROL;
		StockState usual = (to == StockState.SELLABLE) ? StockState.QUALITY_CONTROL : StockState.SELLABLE;
		StockState from = event.cleared()
			.stream()
			.sorted()
			.map(Dispositions::state)
			.filter((state) -> state != null && state != to)
			.findFirst()
			.orElse(usual);
		return new Changes(from, to);
	}

}
