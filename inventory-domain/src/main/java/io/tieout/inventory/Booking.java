package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.inventory.Anchors.Offset;
import io.tieout.inventory.StockAnchorEvent.LateMovementOffset;
import io.tieout.inventory.StockPositionEvent.MovementRestated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What facts make of the figures of a position, and what else must be said of it: what
 * they take back of known facts of the same goods, and what counts had seen.
 */
final class Booking {

	private final Map<StockAccount, Effect> effects = new EnumMap<>(StockAccount.class);

	private final StockLevels after;

	Booking(StockPosition position, StockFacts facts) {
		StockLevels levels = position.levels();
		for (StockAccount account : StockAccount.values()) {
			Effect effect = position.timeline(account).effectOf(facts.at(), facts.of(account));
			this.effects.put(account, effect);
			levels = levels.changed(account, effect.changeNow());
		}
		this.after = levels;
	}

	/**
	 * The levels then, with what is reserved as it was.
	 */
	StockLevels after() {
		return this.after;
	}

	/**
	 * What changes on hand at the facts' own business time.
	 */
	Quantity change() {
		return effect(StockAccount.ON_HAND).change();
	}

	private Effect effect(StockAccount account) {
		return this.effects.getOrDefault(account, Effect.NONE);
	}

	/**
	 * A decision's events: the fact's own, and what follows from it.
	 * @param own what the fact itself says
	 * @param label why a count's figure needs no change on its account
	 * @param document the document of the fact, if it has one
	 */
	List<StockPositionEvent> events(StockPositionEvent own, StockReason label, @Nullable DocumentRef document) {
		List<StockPositionEvent> events = new ArrayList<>();
		events.add(own);
		for (Map.Entry<Instant, Quantity> restated : effect(StockAccount.ON_HAND).restated().entrySet()) {
			events.add(new MovementRestated(own.position(), restated.getValue(), document, restated.getKey(),
					own.after()));
		}
		this.effects.forEach((account, effect) -> effect.offsets()
			.forEach((offset) -> events.add(offset(own, account, offset, label, document))));
		return events;
	}

	private static LateMovementOffset offset(StockPositionEvent own, StockAccount account, Offset offset,
			StockReason label, @Nullable DocumentRef document) {
		return new LateMovementOffset(own.position(), account, offset.quantity(), label, offset.anchor().source(),
				document, offset.anchor().at(), own.after());
	}

}
