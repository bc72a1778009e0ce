package io.tieout.inventory;

import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.UnitPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is owned of an item and worth while a batch is costed, and the entries that this
 * makes. Every change of the value is posted as it is made.
 */
final class CostPool {

	private final List<CostEntry> entries = new ArrayList<>();

	private Quantity quantity;

	private CostValue value;

	private @Nullable KnownCost departed;

	CostPool(CostLevels levels) {
		this.quantity = levels.quantity();
		this.value = levels.value();
		this.departed = levels.departed();
	}

	CostLevels levels(@Nullable UnitPrice lastCost, long position) {
		return new CostLevels(this.quantity, this.value, lastCost, this.departed, position);
	}

	List<CostEntry> entries() {
		return this.entries;
	}

	Currency currency() {
		return this.value.posted().currency();
	}

	Quantity quantity() {
		return this.quantity;
	}

	BigDecimal value() {
		return this.value.exact();
	}

	/**
	 * How much is there.
	 */
	Quantity there() {
		return this.quantity.max(Quantity.ZERO);
	}

	/**
	 * How much more left than came.
	 */
	Quantity missing() {
		return this.quantity.min(Quantity.ZERO).negated();
	}

	/**
	 * What so many units are worth on average; where none are there, what the last ones
	 * cost that left, or else the last known cost.
	 */
	BigDecimal averageOf(Quantity units, UnitPrice last) {
		if (this.quantity.isPositive()) {
			return Worth.share(value(), units, this.quantity);
		}
		return (this.departed != null) ? this.departed.of(units) : Worth.of(last, units);
	}

	/**
	 * A movement changes quantity and value.
	 */
	void move(CostedMovement movement, BigDecimal worth, CostBasis basis, StatedCost stated) {
		if (this.quantity.isPositive() && basis != CostBasis.UNKNOWN) {
			this.departed = new KnownCost(this.quantity, this.value.posted());
		}
		this.quantity = this.quantity.plus(movement.quantity());
		if (this.quantity.isPositive()) {
			this.departed = null;
		}
		this.entries.add(CostEntry.of(movement, post(worth), basis, stated.objection()));
	}

	/**
	 * A cost comes out otherwise; less than a minor unit is carried and not told.
	 */
	void differ(CostedMovement cause, CorrectedCost corrects, BigDecimal worth) {
		Money cost = post(worth);
		if (!cost.isZero()) {
			this.entries.add(CostEntry.difference(cause, corrects, cost));
		}
	}

	private Money post(BigDecimal worth) {
		Money before = this.value.posted();
		this.value = this.value.plus(worth);
		return this.value.posted().minus(before);
	}

}
