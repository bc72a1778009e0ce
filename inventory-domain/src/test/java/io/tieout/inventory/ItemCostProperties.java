package io.tieout.inventory;

import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.UnitPrice;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

import static io.tieout.inventory.Costs.OTHER_STORE;
import static io.tieout.inventory.Costs.STORE;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever comes and goes, and in whatever batches: the entries add up to the value, and
 * what is not there is worth nothing once everything is settled.
 */
class ItemCostProperties {

	private static final int MOVEMENTS = 40;

	@Property(tries = 2_000, seed = "3401")
	void theEntriesAddUpToTheValue(@ForAll Random random) {
		Costs costs = new Costs();
		for (CostedMovement movement : movements(random)) {
			costs.take(withKnownCost(movement, costs.entries()));
			assertTiesOut(costs);
		}
	}

	@Property(tries = 1_000, seed = "3402")
	void batchesMakeNoDifferenceAndNoneIsTakenTwice(@ForAll Random random) {
		List<CostedMovement> movements = movements(random).stream().filter((each) -> each.voids() == null).toList();
		Costs oneByOne = new Costs();
		movements.forEach(oneByOne::take);
		Costs batches = new Costs();
		for (int from = 0; from < movements.size();) {
			int through = Math.min(movements.size(), from + 1 + random.nextInt(6));
			// as after a death, when what was costed is sent again
			batches.take(movements.subList(Math.max(0, from - random.nextInt(5)), through));
			from = through;
		}
		assertThat(batches.state()).isEqualTo(oneByOne.state());
		assertThat(batches.entries()).isEqualTo(oneByOne.entries());
	}

	/** If every unit costs the same, every unit that left has cost that in the end. */
	@Property(tries = 1_000, seed = "3403")
	void inTheEndEveryUnitThatLeftHasCostWhatItCost(@ForAll Random random) {
		Costs costs = new Costs();
		UnitPrice three = UnitPrice.of("3.00", "GBP");
		long position = 0;
		long owned = 0;
		for (int n = 0; n < MOVEMENTS; n++) {
			long units = 1 + random.nextInt(9);
			boolean came = random.nextInt(3) == 0;
			owned += came ? units : -units;
			costs
				.take(came ? Costs.movement(++position, CostKind.RECEIPT, units).at(random.nextBoolean() ? three : null)
						: Costs.sold(++position, units));
		}
		long last = Math.max(1, 5 - owned);
		costs.take(Costs.movement(++position, CostKind.RECEIPT, last).at(three));

		assertThat(costs.levels().quantity()).isEqualTo(Quantity.of(owned + last));
		assertThat(costs.levels().posted()).isEqualTo(three.times(costs.levels().quantity()));
		assertThat(costs.state().open()).isEmpty();
		assertThat(issued(costs.entries())).isEqualTo(three.times(unitsIssued(costs.entries())));
	}

	private static Money issued(List<CostEntry> entries) {
		return entries.stream()
			.filter((entry) -> entry.kind() == CostKind.ISSUE
					|| (entry.corrects() != null && entry.corrects().kind() == CostKind.ISSUE))
			.map(CostEntry::cost)
			.reduce(Money.zero(Costs.GBP), Money::plus);
	}

	private static Quantity unitsIssued(List<CostEntry> entries) {
		return entries.stream()
			.filter((entry) -> entry.kind() == CostKind.ISSUE)
			.map(CostEntry::quantity)
			.reduce(Quantity.ZERO, Quantity::plus);
	}

	private static void assertTiesOut(Costs costs) {
		CostLevels levels = costs.levels();
		List<CostEntry> entries = costs.entries();
		assertThat(entries.stream().map(CostEntry::cost).reduce(Money.zero(Costs.GBP), Money::plus))
			.isEqualTo(levels.posted());
		assertThat(entries.stream().map(CostEntry::quantity).reduce(Quantity.ZERO, Quantity::plus))
			.isEqualTo(levels.quantity());
		assertThat(Math.abs(levels.value().rest())).isLessThan(10_000);
		if (levels.lastCost() == null) {
			assertThat(levels.value()).isEqualTo(Costs.worth("0"));
			assertThat(units(costs.state().open())).isEqualTo(levels.quantity());
		}
		else if (levels.quantity().isNegative()) {
			assertThat(units(costs.state().open())).isEqualTo(levels.quantity());
			assertThat(booked(costs.state().open())).isEqualByComparingTo(levels.value().exact());
		}
		else {
			assertThat(costs.state().open()).isEmpty();
			assertThat(levels.value().exact()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
			assertThat(levels.quantity().isZero() ? levels.value().exact() : BigDecimal.ZERO).isZero();
		}
	}

	private static Quantity units(List<OpenCost> open) {
		return open.stream().map(OpenCost::quantity).reduce(Quantity.ZERO, Quantity::plus);
	}

	private static BigDecimal booked(List<OpenCost> open) {
		return open.stream().map((each) -> each.value().exact()).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static List<CostedMovement> movements(Random random) {
		List<CostedMovement> movements = new ArrayList<>();
		int silent = random.nextInt(8);
		for (int position = 1; position <= MOVEMENTS; position++) {
			CostedMovement earlier = movements.isEmpty() ? null : movements.get(random.nextInt(movements.size()));
			movements.add((earlier != null && random.nextInt(6) == 0) ? voidOf(earlier, position)
					: movement(random, position, position > silent));
		}
		return movements;
	}

	private static CostedMovement voidOf(CostedMovement earlier, long position) {
		return CostedMovement
			.of(Costs.event(position), earlier.location(), earlier.kind(), earlier.quantity().negated(), Costs.DAY)
			.voiding(earlier.events().through(), null);
	}

	private static CostedMovement movement(Random random, long position, boolean maySayACost) {
		CostKind kind = CostKind.values()[random.nextInt(CostKind.DIFFERENCE.ordinal())];
		boolean comes = kind == CostKind.RECEIPT || kind == CostKind.RETURN
				|| (kind != CostKind.ISSUE && kind != CostKind.LOSS && random.nextBoolean());
		Quantity units = new Quantity(1 + random.nextInt(20_000_000));
		LocationId location = random.nextBoolean() ? STORE : OTHER_STORE;
		CostedMovement movement = CostedMovement.of(Costs.event(position), location, kind,
				comes ? units : units.negated(), Costs.DAY);
		return (comes && maySayACost && kind != CostKind.RETURN) ? movement.at(unitCost(random)) : movement;
	}

	private static @Nullable UnitPrice unitCost(Random random) {
		return switch (random.nextInt(5)) {
			case 0 -> null;
			case 1 -> UnitPrice.of("4.50", "USD");
			case 2 -> UnitPrice.of("0", "GBP");
			default -> new UnitPrice(BigDecimal.valueOf(1 + random.nextInt(9_000_000), 6), Costs.GBP);
		};
	}

	/** As the one who sends movements finds it among the entries. */
	private static CostedMovement withKnownCost(CostedMovement movement, List<CostEntry> entries) {
		Long voids = movement.voids();
		return (voids == null) ? movement
				: movement.voiding(voids,
						entries.stream()
							.filter((entry) -> entry.events().through() == voids && entry.kind() != CostKind.DIFFERENCE)
							.findFirst()
							.map(CostEntry::known)
							.orElse(null));
	}

}
