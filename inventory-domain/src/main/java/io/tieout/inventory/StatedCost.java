package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.core.UnitPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a movement's cost, and why what was said of it was not taken.
 *
 * @param unitCost what one unit costs, if that is said and may be taken
 * @param known what units like these cost together, if that is known: in the movement
 * that is taken back, or to the company they came from
 * @param objection why it was not taken
 */
record StatedCost(@Nullable UnitPrice unitCost, @Nullable KnownCost known, @Nullable String objection) {

	private static final int SCALE = 6;

	static StatedCost of(CostedMovement movement, CostPool pool) {
		Currency currency = pool.currency();
		UnitPrice unitCost = movement.tellsACost() ? unitCost(movement) : null;
		KnownCost known = known(movement, pool.entries());
		String objection = objection(movement.quantity(), unitCost, currency);
		return (objection != null) ? new StatedCost(null, null, objection) : new StatedCost(unitCost, known, null);
	}

	private static @Nullable UnitPrice unitCost(CostedMovement movement) {
		KnownCost known = movement.known();
		if (movement.unitCost() != null || known == null) {
			return movement.unitCost();
		}
		BigDecimal each = known.cost().toDecimal().divide(known.quantity().toDecimal(), SCALE, RoundingMode.HALF_UP);
		return new UnitPrice(each, known.cost().currency());
	}

	/** The movement that is taken back may be of the same batch. */
	private static @Nullable KnownCost known(CostedMovement movement, List<CostEntry> entries) {
		Long voids = movement.voids();
		return entries.stream()
			.filter((entry) -> voids != null && entry.events().through() == voids
					&& entry.kind() != CostKind.DIFFERENCE)
			.findFirst()
			.map(CostEntry::known)
			.orElse(movement.known());
	}

	private static @Nullable String objection(Quantity quantity, @Nullable UnitPrice stated, Currency currency) {
		if (stated == null) {
			return null;
		}
		if (!stated.currency().equals(currency)) {
			return "CURRENCY_DIFFERS";
		}
		return Worth.isPlausible(stated, quantity) ? null : "COST_TOO_LARGE";
	}

}
