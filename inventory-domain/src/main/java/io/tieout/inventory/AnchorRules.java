package io.tieout.inventory;

import io.tieout.aggregate.Decision;
import io.tieout.core.Objections;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.inventory.StockAnchorEvent.StatementAccepted;
import io.tieout.inventory.StockPositionCommand.AnchorStock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a figure that was stated becomes an anchor. Of what is available, the same
 * statement may anchor another figure on hand later on: what was not sellable at its
 * cut-off may become known after it was accepted.
 */
final class AnchorRules {

	private AnchorRules() {
	}

	static Decision<StockPositionEvent> decide(StockPosition position, AnchorStock anchor) {
		Optional<Anchor> known = position.timeline(StockAccount.ON_HAND).anchors().of(anchor.statement(), anchor.at());
		if (known.isPresent() && known.get().figure().equals(anchor.onHand())) {
			return Decision.unchanged();
		}
		return Objections
			.first(() -> MovementRules.theQuantityIsPlausible(anchor.onHand()),
					() -> BusinessTime.isOfThisWorld(anchor.at()), () -> itsTimeIsRemembered(position, anchor))
			.<Decision<StockPositionEvent>>map(Decision::refused)
			.orElseGet(() -> anchor(position, anchor));
	}

	private static Optional<Rejection> itsTimeIsRemembered(StockPosition position, AnchorStock anchor) {
		return Objections.when(position.beyondHorizon(anchor.at()), "ANCHOR_BEYOND_HORIZON",
				"A cut-off lies at most 45 days before the newest fact of the position.");
	}

	private static Decision<StockPositionEvent> anchor(StockPosition position, AnchorStock anchor) {
		Shift shift = Shift.by(position, StockAccount.ON_HAND,
				new Anchor(anchor.at(), anchor.statement(), anchor.onHand(), Quantity.ZERO));
		StockLevels after = shift.appliedTo(position.levels());
		List<StockPositionEvent> events = new ArrayList<>();
		events.add(new StatementAccepted(anchor.position(), anchor.onHand(), shift.difference(), anchor.statement(),
				anchor.at(), after));
		shift.offset(anchor.position(), after).ifPresent(events::add);
		return position.accept(anchor.at(), events);
	}

}
