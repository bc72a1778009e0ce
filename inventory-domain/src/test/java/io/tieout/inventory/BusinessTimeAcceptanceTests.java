package io.tieout.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static io.tieout.inventory.MovementKind.ADJUSTED;
import static io.tieout.inventory.MovementKind.RECEIVED;
import static io.tieout.inventory.MovementKind.SOLD;
import static io.tieout.inventory.Stock.at;
import static io.tieout.inventory.Stock.count;
import static io.tieout.inventory.Stock.movement;
import static io.tieout.inventory.Stock.sellable;
import static io.tieout.inventory.Stock.units;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * 100 on hand; 13:10 sells 3; 13:20 an offline till sells 2, not yet known; 13:30 a count
 * says 90; 13:35 the offline sale arrives; then 2 are wasted.
 */
class BusinessTimeAcceptanceTests {

	private static final List<StockPositionCommand> FACTS = List.of(movement(RECEIVED, 100, "09:00"),
			movement(SOLD, 3, "13:10"), count(90, "COUNT-1", "13:30"), movement(SOLD, 2, "13:20"),
			movement(ADJUSTED, -2, "13:40"));

	@Test
	void theStockOnHandFollowsTheStory() {
		assertThat(onHandAfterEach(FACTS)).containsExactly(units(100), units(97), units(90), units(90), units(88));
	}

	@ParameterizedTest
	@MethodSource("ordersOfArrival")
	void inEveryOrderOfArrivalItEndsAt88(List<StockPositionCommand> arrivals) {
		Arrivals position = Arrivals.of(arrivals);

		assertThat(position.state().levels()).isEqualTo(sellable(88));
		assertThat(position.ledgerAt(at("13:25")).onHand()).isEqualTo(units(95));
		assertThat(position.ledgerAt(at("13:30")).onHand()).isEqualTo(units(90));
		assertThat(position.ledgerAt(at("13:40")).onHand()).isEqualTo(units(88));
	}

	static Stream<List<StockPositionCommand>> ordersOfArrival() {
		return Permutations.of(FACTS).stream();
	}

	@Test
	void thereAre120OrdersOfArrival() {
		assertThat(ordersOfArrival().distinct()).hasSize(120);
	}

	@Test
	void theLateSaleIsKeptAndMadeGoodByALabelledOffset() {
		Arrivals position = Arrivals.of(FACTS);

		assertThat(position.events(StockPositionEvent.Moved.class)).hasSize(4);
		assertThat(position.events(StockAnchorEvent.LateMovementOffset.class)).singleElement()
			.satisfies((offset) -> assertThat(offset.reason()).isEqualTo(StockReason.LATE_SALE_OFFSET))
			.satisfies((offset) -> assertThat(offset.offset()).isEqualTo(units(2)));
	}

	private static List<Object> onHandAfterEach(List<StockPositionCommand> commands) {
		List<Object> figures = new ArrayList<>();
		for (int known = 1; known <= commands.size(); known++) {
			figures.add(Arrivals.of(commands.subList(0, known)).state().levels().onHand());
		}
		return figures;
	}

}
