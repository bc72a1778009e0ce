package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.core.UnitPrice;
import io.tieout.inventory.ItemCostEvent.MovementsCosted;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Costs the movements of a batch, one after the other. What comes in adds its cost; what
 * goes out takes its share of the value; what goes out beyond that is estimated, and what
 * comes in then settles it with a difference. While no cost is known everything stays
 * open, and the first cost that becomes known settles it all.
 */
final class Costing {

	private final CostPool pool;

	private final OpenCosts open;

	private @Nullable UnitPrice lastCost;

	private long position;

	Costing(CostLevels levels, OpenCosts open) {
		this.pool = new CostPool(levels);
		this.open = open;
		this.lastCost = levels.lastCost();
		this.position = levels.position();
	}

	MovementsCosted event(ItemCostId item) {
		return new MovementsCosted(item, this.pool.entries(), this.open.changed(),
				this.pool.levels(this.lastCost, this.position));
	}

	void take(CostedMovement movement) {
		this.position = Math.max(this.position, movement.events().through());
		StatedCost stated = StatedCost.of(movement, this.pool);
		if (stated.unitCost() != null) {
			if (this.lastCost == null) {
				learn(stated.unitCost(), movement);
			}
			this.lastCost = stated.unitCost();
		}
		if (this.lastCost == null) {
			await(movement, stated);
		}
		else if (movement.quantity().isNegative()) {
			goOut(movement, this.lastCost, stated);
		}
		else {
			comeIn(movement, this.lastCost, stated);
		}
	}

	/** Nothing is known of what it cost: it is open until something is. */
	private void await(CostedMovement movement, StatedCost stated) {
		keepOpen(movement, movement.kind(), movement.quantity(), BigDecimal.ZERO);
		this.pool.move(movement, BigDecimal.ZERO, CostBasis.UNKNOWN, stated);
	}

	/** All that came and went before did so at the first cost that is known. */
	private void learn(UnitPrice cost, CostedMovement cause) {
		List<OpenCost> before = this.open.settleAll();
		BigDecimal left = Worth.of(cost, this.pool.quantity());
		for (int index = 0; index < before.size(); index++) {
			OpenCost each = before.get(index);
			BigDecimal worth = (index < before.size() - 1) ? Worth.of(cost, each.quantity()) : left;
			left = left.subtract(worth);
			this.pool.differ(cause, each.corrected(), worth);
		}
		estimate(before);
	}

	/** Of what left before, the newest had never come: its cost stays an estimate. */
	private void estimate(List<OpenCost> before) {
		Quantity missing = this.pool.missing();
		BigDecimal value = this.pool.value();
		for (int index = before.size() - 1; index >= 0 && missing.isPositive(); index--) {
			OpenCost each = before.get(index);
			Quantity part = missing.min(each.quantity().negated());
			if (part.isPositive()) {
				BigDecimal worth = Worth.share(value, part, missing);
				this.open.add(each.with(part.negated(), worth));
				value = value.subtract(worth);
				missing = missing.minus(part);
			}
		}
	}

	private void comeIn(CostedMovement movement, UnitPrice last, StatedCost stated) {
		Quantity units = movement.quantity();
		KnownCost known = stated.known();
		if (known != null) {
			receive(movement, known.of(units), (movement.voids() != null) ? CostBasis.TAKEN_BACK : CostBasis.STATED,
					stated);
		}
		else if (stated.unitCost() != null) {
			receive(movement, Worth.of(stated.unitCost(), units), CostBasis.STATED, stated);
		}
		else if (movement.kind().bringsNewGoods() && movement.voids() == null) {
			receive(movement, Worth.of(last, units), CostBasis.ASSUMED, stated);
		}
		else {
			comeBack(movement, last, stated);
		}
	}

	/** What was taken at an estimate before has cost what this costs. */
	private void receive(CostedMovement movement, BigDecimal worth, CostBasis basis, StatedCost stated) {
		List<OpenCost> settled = this.open.settle(movement.quantity().min(this.pool.missing()));
		this.pool.move(movement, worth, basis, stated);
		Quantity units = movement.quantity();
		BigDecimal left = worth;
		for (OpenCost part : settled) {
			Quantity covered = part.quantity().negated();
			BigDecimal actual = Worth.share(left, covered, units);
			left = left.subtract(actual);
			units = units.minus(covered);
			this.pool.differ(movement, part.corrected(), actual.add(part.value().exact()).negate());
		}
	}

	/** Goods come back at what they are worth here on average. */
	private void comeBack(CostedMovement movement, UnitPrice last, StatedCost stated) {
		Quantity covered = movement.quantity().min(this.pool.missing());
		BigDecimal worth = this.pool.averageOf(movement.quantity().minus(covered), last);
		for (OpenCost part : this.open.settle(covered)) {
			worth = worth.subtract(part.value().exact());
		}
		this.pool.move(movement, worth, CostBasis.AVERAGE, stated);
	}

	private void goOut(CostedMovement movement, UnitPrice last, StatedCost stated) {
		Quantity units = movement.quantity().negated();
		Quantity there = units.min(this.pool.there());
		Quantity beyond = units.minus(there);
		BigDecimal worth = there.isZero() ? BigDecimal.ZERO : this.pool.averageOf(there, last);
		KnownCost known = stated.known();
		if (beyond.isPositive()) {
			BigDecimal estimate = Worth.of(last, beyond);
			// what never came was issued, whatever is taken back now
			keepOpen(movement, (movement.voids() != null) ? CostKind.ISSUE : movement.kind(), beyond.negated(),
					estimate.negate());
			worth = worth.add(estimate);
		}
		if (known != null) {
			takeBack(movement, known.of(units), worth, stated);
		}
		else {
			this.pool.move(movement, worth.negate(), beyond.isZero() ? CostBasis.AVERAGE : CostBasis.ESTIMATED, stated);
		}
	}

	/**
	 * Takes back just what had come, as far as that is still there; what is not, others
	 * have cost too little or too much.
	 * @param due what it would be on average
	 */
	private void takeBack(CostedMovement movement, BigDecimal taken, BigDecimal due, StatedCost stated) {
		BigDecimal before = this.pool.value();
		this.pool.move(movement, taken.negate(), CostBasis.TAKEN_BACK, stated);
		BigDecimal difference = this.pool.quantity().isPositive() ? taken.subtract(before).max(BigDecimal.ZERO)
				: taken.subtract(due);
		long corrected = Objects.requireNonNull(movement.voids());
		this.pool.differ(movement, new CorrectedCost(CostKind.ISSUE, movement.location(),
				new StockEvents(corrected, corrected, null), movement.quantity()), difference);
	}

	private void keepOpen(CostedMovement movement, CostKind kind, Quantity units, BigDecimal booked) {
		this.open.add(new OpenCost(movement.location(), kind, movement.events(), units,
				CostValue.of(booked, this.pool.currency())));
	}

}
