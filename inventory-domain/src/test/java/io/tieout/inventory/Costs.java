package io.tieout.inventory;

import io.tieout.core.BusinessDate;
import io.tieout.core.CompanyId;
import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.UnitPrice;
import io.tieout.inventory.ItemCostCommand.CostMovements;
import io.tieout.inventory.ItemCostEvent.MovementsCosted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The words the tests of an item's cost are written in: tea of a company in pounds, as
 * its movements are costed batch by batch.
 */
final class Costs {

	static final ItemCostId TEA = new ItemCostId(new CompanyId("UK"), new Sku("TEA-100"));

	static final LocationId STORE = new LocationId("STORE-1");

	static final LocationId OTHER_STORE = new LocationId("STORE-2");

	static final Currency GBP = Currency.getInstance("GBP");

	static final BusinessDate DAY = BusinessDate.parse("2026-05-04");

	private final ItemCostDecider rules = new ItemCostDecider();

	private final List<CostEntry> entries = new ArrayList<>();

	private ItemCost state = this.rules.initial();

	static StockEvents event(long position) {
		return StockEvents.of(position, new UUID(0, position));
	}

	static CostedMovement movement(long position, CostKind kind, long units) {
		return movement(position, STORE, kind, units);
	}

	static CostedMovement movement(long position, LocationId location, CostKind kind, long units) {
		return CostedMovement.of(event(position), location, kind, Quantity.of(units), DAY);
	}

	static CostedMovement received(long position, long units, String unitCost) {
		return movement(position, CostKind.RECEIPT, units).at(UnitPrice.of(unitCost, "GBP"));
	}

	static CostedMovement sold(long position, long units) {
		return movement(position, CostKind.ISSUE, -units);
	}

	static CostMovements cost(CostedMovement... movements) {
		return new CostMovements(TEA, GBP, List.of(movements));
	}

	static Money gbp(String amount) {
		return Money.of(amount, "GBP");
	}

	static CostValue worth(String amount) {
		return CostValue.of(new BigDecimal(amount), GBP);
	}

	static CostLevels levels(long units, String value, @Nullable String lastCost, long position) {
		return new CostLevels(Quantity.of(units), worth(value),
				(lastCost != null) ? UnitPrice.of(lastCost, "GBP") : null, null, position);
	}

	/** The same, after so many units worth so much left as the last. */
	static CostLevels departed(CostLevels levels, long units, String value) {
		return new CostLevels(levels.quantity(), levels.value(), levels.lastCost(),
				new KnownCost(Quantity.of(units), gbp(value)), levels.position());
	}

	static CostEntry entry(CostedMovement movement, String cost, CostBasis basis) {
		return CostEntry.of(movement, gbp(cost), basis, null);
	}

	static CostEntry difference(CostedMovement cause, CorrectedCost corrects, String cost) {
		return CostEntry.difference(cause, corrects, gbp(cost));
	}

	/** Costs a batch and tells what it made. */
	List<CostEntry> take(CostedMovement... batch) {
		return take(Arrays.asList(batch));
	}

	List<CostEntry> take(List<CostedMovement> batch) {
		List<CostEntry> made = new ArrayList<>();
		for (ItemCostEvent event : this.rules.decide(this.state, new CostMovements(TEA, GBP, batch)).events()) {
			this.state = this.rules.evolve(this.state, event);
			made.addAll(((MovementsCosted) event).entries());
		}
		this.entries.addAll(made);
		return made;
	}

	/** What each entry of a batch costs, in order. */
	List<String> costs(CostedMovement... batch) {
		return take(batch).stream().map((entry) -> entry.cost().toDecimal().toPlainString()).toList();
	}

	ItemCost state() {
		return this.state;
	}

	CostLevels levels() {
		CostLevels levels = this.state.levels();
		return (levels != null) ? levels : CostLevels.none(GBP);
	}

	List<CostEntry> entries() {
		return this.entries;
	}

}
