package io.tieout.app.process.costing;

import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.EventSearch;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.CostEntry;
import io.tieout.inventory.CostKind;
import io.tieout.inventory.CostedMovement;
import io.tieout.inventory.ItemCostEvent.MovementsCosted;
import io.tieout.inventory.ItemCostId;
import io.tieout.inventory.KnownCost;
import io.tieout.inventory.StockPositionEvent.Moved;
import io.tieout.inventory.StockPositionEvent.MovementVoided;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a movement had cost that is taken back: the movement by the record that had
 * stated it, and its cost in the history of its item, which goes by position.
 */
final class VoidedMovements {

	private static final int PAGE = 100;

	private final EventReader reader;

	VoidedMovements(EventReader reader) {
		this.reader = reader;
	}

	/**
	 * A movement that takes another back, with what that one had cost.
	 * @param event what takes it back
	 * @return as it was, if the other is not found: it comes at the average then
	 */
	CostedMovement costOf(RecordedEvent event, ItemCostId item, CostedMovement movement) {
		RecordedEvent original = original(event, (MovementVoided) event.payload());
		return (original == null) ? movement : movement.voiding(original.position(), cost(item, original.position()));
	}

	private @Nullable RecordedEvent original(RecordedEvent event, MovementVoided voided) {
		EventSearch ofTheRecord = new EventSearch(voided.position().aggregateId(), null,
				voided.voided().system().value(), voided.voided().recordAndLine(), null, null, null, null, null, null,
				0, PAGE);
		RecordedEvent found = null;
		for (RecordedEvent each : this.reader.search(ofTheRecord).events()) {
			if (each.position() < event.position() && each.payload() instanceof Moved moved
					&& moved.kind() == voided.kind()) {
				found = each;
			}
		}
		return found;
	}

	private @Nullable KnownCost cost(ItemCostId item, long position) {
		long after = position;
		List<RecordedEvent> page;
		do {
			page = this.reader.search(ofItem(item, after)).events();
			for (RecordedEvent event : page) {
				MovementsCosted costed = (MovementsCosted) event.payload();
				if (costed.after().position() >= position) {
					return costIn(costed, position);
				}
				after = event.position();
			}
		}
		while (page.size() == PAGE);
		return null;
	}

	private static EventSearch ofItem(ItemCostId item, long after) {
		return new EventSearch(item.aggregateId(), null, null, null, null, null, null, null, null, null, after, PAGE);
	}

	private static @Nullable KnownCost costIn(MovementsCosted costed, long position) {
		return costed.entries()
			.stream()
			.filter((entry) -> entry.kind() != CostKind.DIFFERENCE && entry.events().from() == position
					&& entry.events().through() == position)
			.findFirst()
			.map(CostEntry::known)
			.orElse(null);
	}

}
