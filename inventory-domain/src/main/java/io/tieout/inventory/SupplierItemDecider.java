package io.tieout.inventory;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.core.Objections;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.core.UnitPrice;
import io.tieout.inventory.SupplierItemCommand.ListSupplierItem;
import io.tieout.inventory.SupplierItemEvent.SupplierItemChanged;
import io.tieout.inventory.SupplierItemEvent.SupplierItemDropped;
import io.tieout.inventory.SupplierItemEvent.SupplierItemListed;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a supplier's item: stated whole, recorded by difference.
 */
final class SupplierItemDecider implements Decider<SupplierItem, SupplierItemCommand, SupplierItemEvent> {

	@Override
	public String aggregateType() {
		return "inventory.SupplierItem";
	}

	@Override
	public Class<SupplierItemCommand> commandFamily() {
		return SupplierItemCommand.class;
	}

	@Override
	public Class<SupplierItemEvent> eventFamily() {
		return SupplierItemEvent.class;
	}

	@Override
	public Class<SupplierItem> stateType() {
		return SupplierItem.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public SupplierItem initial() {
		return SupplierItem.UNKNOWN;
	}

	@Override
	public Decision<SupplierItemEvent> decide(SupplierItem item, SupplierItemCommand command) {
		SupplierTerms stated = (command instanceof ListSupplierItem listed) ? listed.terms() : null;
		if (Objects.equals(item.terms(), stated) || isOld(item, command)) {
			return Decision.unchanged();
		}
		return Objections
			.first(() -> termsAreSound(stated), () -> aVersionHasOneContent(item, command),
					() -> aNumberedItemStaysNumbered(item, command))
			.<Decision<SupplierItemEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(difference(item, stated, command)));
	}

	@Override
	public SupplierItem evolve(SupplierItem item, SupplierItemEvent event) {
		if (event instanceof SupplierItemListed listed) {
			return new SupplierItem(listed.terms(), listed.version());
		}
		if (event instanceof SupplierItemChanged changed) {
			return new SupplierItem(changed.terms(), changed.version());
		}
		return new SupplierItem(null, ((SupplierItemDropped) event).version());
	}

	private static boolean isOld(SupplierItem item, SupplierItemCommand command) {
		ProductVersion newest = item.version();
		return newest != null && !newest.isSame(command.version()) && command.version().isBefore(newest)
				&& !command.version().lacksNumberAfter(newest);
	}

	private static SupplierItemEvent difference(SupplierItem item, @Nullable SupplierTerms stated,
			SupplierItemCommand command) {
		SupplierTerms known = item.terms();
		if (stated == null) {
			return new SupplierItemDropped(command.item(), command.version());
		}
		return (known == null) ? new SupplierItemListed(command.item(), stated, command.version())
				: new SupplierItemChanged(command.item(), known.differencesTo(stated), stated, command.version());
	}

	private static Optional<Rejection> termsAreSound(@Nullable SupplierTerms stated) {
		Quantity pack = (stated != null) ? stated.packSize() : null;
		UnitPrice cost = (stated != null) ? stated.unitCost() : null;
		return Objections.first(
				() -> Objections.when(pack != null && !pack.isPositive(), "PACK_SIZE_NOT_POSITIVE",
						"A pack holds more than nothing."),
				() -> Objections.when(cost != null && cost.isNegative(), "COST_NEGATIVE", "A cost is zero or more."));
	}

	private static Optional<Rejection> aVersionHasOneContent(SupplierItem item, SupplierItemCommand command) {
		ProductVersion newest = item.version();
		return Objections.when(newest != null && newest.isSame(command.version()), "SOURCE_RECORD_CHANGED",
				"This version of the supplier's item is known with other content; send a newer version.");
	}

	private static Optional<Rejection> aNumberedItemStaysNumbered(SupplierItem item, SupplierItemCommand command) {
		ProductVersion newest = item.version();
		return Objections.when(newest != null && command.version().lacksNumberAfter(newest), "VERSION_NOT_NUMBERED",
				"The item's statements have numbers as their versions; send this one with the next number.");
	}

}
