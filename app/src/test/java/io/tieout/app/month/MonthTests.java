package io.tieout.app.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.month.Fact.Movement;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The month that is made up is one that can have been.
 */
class MonthTests {

	private final Month month = Month.of(1, 3);

	@Test
	void theSameSeedGivesTheSameMonthAndAnotherSeedAnother() {
		assertThat(Month.of(1, 3).facts()).isEqualTo(this.month.facts()).isNotEqualTo(Month.of(2, 3).facts());
	}

	@Test
	void everythingHappensThatHappensInARetailer() {
		assertThat(this.month.facts().stream().map(Fact::resource)).contains("stock-movements", "stock-counts",
				"stock-state-changes", "stock-voids");
		assertThat(movements().stream().map(Movement::kind).collect(Collectors.toSet())).containsExactlyInAnyOrder(
				"RECEIVED", "SOLD", "RETURNED", "RETURNED_DAMAGED", "PICKED", "SHIPPED", "ADJUSTED", "TRANSFER_OUT",
				"TRANSFER_IN");
		assertThat(movements().stream().map(Movement::reason)).contains("TRANSFER_LOSS", "SHRINKAGE", "CYCLE_COUNT");
	}

	@Test
	void noShelfEverHoldsLessThanNothingOfAnyState() {
		Books truth = new Books(this.month.facts());
		assertThat(this.month.facts()).allSatisfy((fact) -> {
			Levels levels = truth.at(fact.head().shelf(), fact.head().at());
			assertThat(List.of(levels.in("SELLABLE"), levels.damaged(), levels.qualityHold()))
				.allMatch((units) -> units >= 0);
		});
	}

	@Test
	void aTransferNeverDeliversMoreThanLeft() {
		Books truth = new Books(this.month.facts());
		assertThat(this.month.shelves()).allMatch((shelf) -> truth.onTheWayTo(shelf) >= 0);
	}

	private List<Movement> movements() {
		return this.month.facts().stream().filter(Movement.class::isInstance).map(Movement.class::cast).toList();
	}

}
