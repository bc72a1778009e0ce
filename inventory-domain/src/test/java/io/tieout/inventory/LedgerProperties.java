package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import io.tieout.inventory.StockPositionCommand.AnchorStock;
import io.tieout.inventory.StockPositionCommand.ChangeState;
import io.tieout.inventory.StockPositionCommand.RecordCount;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionCommand.VoidCount;
import io.tieout.inventory.StockPositionCommand.VoidMovement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

import static io.tieout.inventory.Stock.TEA;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Movements in every state, changes of state, counts of the whole and of its parts,
 * accepted statements, and some of them taken back: in any order of arrival the ledger
 * says of every business time what the slow and obvious reckoning says.
 */
class LedgerProperties {

	private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

	private static final int FACTS = 24;

	@Property(tries = 1_500, seed = "2105")
	void theLedgerIsTheSameInAnyOrderOfArrival(@ForAll Random random) {
		List<StockPositionCommand> facts = new ArrayList<>();
		Map<StockPositionCommand, StockPositionCommand> voids = new LinkedHashMap<>();
		for (int n = 0; n < FACTS; n++) {
			StockPositionCommand fact = fact(random, n);
			facts.add(fact);
			if (random.nextInt(5) == 0 && voidOf(fact, n) != null) {
				voids.put(fact, voidOf(fact, n));
			}
		}
		for (int shuffle = 0; shuffle < 3; shuffle++) {
			Collections.shuffle(facts, random);
			assertLedgerIsRight(withVoids(facts, voids, random));
		}
	}

	private static void assertLedgerIsRight(List<StockPositionCommand> arrivals) {
		Arrivals position = Arrivals.of(List.of());
		for (int known = 0; known < arrivals.size(); known++) {
			StockLevels expected = new NaiveStock(arrivals.subList(0, known + 1)).levels();
			assertThat(position.arrives(arrivals.get(known)).events()).isNotEmpty()
				.allSatisfy((event) -> assertThat(event.after()).isEqualTo(expected));
		}
		NaiveStock naive = new NaiveStock(arrivals);
		for (int hour = 0; hour < 48; hour++) {
			Instant at = MAY.plusSeconds(3600L * hour);
			assertThat(position.ledgerAt(at)).isEqualTo(naive.at(at));
		}
	}

	/** What takes a fact back comes after it, at once or much later. */
	private static List<StockPositionCommand> withVoids(List<StockPositionCommand> facts,
			Map<StockPositionCommand, StockPositionCommand> voids, Random random) {
		List<StockPositionCommand> arrivals = new ArrayList<>();
		List<StockPositionCommand> open = new ArrayList<>();
		for (StockPositionCommand fact : facts) {
			arrivals.add(fact);
			if (voids.containsKey(fact)) {
				open.add(voids.get(fact));
			}
			if (!open.isEmpty() && random.nextInt(4) == 0) {
				arrivals.add(open.remove(random.nextInt(open.size())));
			}
		}
		arrivals.addAll(open);
		return arrivals;
	}

	/** Quantities are unlike each other, so that no two movements are equal. */
	private static StockPositionCommand fact(Random random, int n) {
		Instant at = MAY.plusSeconds(3600L * random.nextInt(40));
		Quantity quantity = new Quantity((1 + random.nextInt(6)) * 1_000_000L + n);
		return switch (random.nextInt(8)) {
			case 0 -> new RecordCount(TEA, Quantity.of(20 + random.nextInt(20)), part(random), part(random), "C",
					SourceRef.of("pos", "COUNT-" + n), at);
			case 1 -> new AnchorStock(TEA, Quantity.of(random.nextInt(40)), SourceRef.of("wms", "STATEMENT-" + n), at);
			case 2 -> stateChange(random, quantity, at);
			default -> new RecordMovement(TEA, MovementKind.values()[random.nextInt(9)], quantity, state(random), null,
					null, document(random), at);
		};
	}

	private static ChangeState stateChange(Random random, Quantity quantity, Instant at) {
		int from = random.nextInt(3);
		int to = (from + 1 + random.nextInt(2)) % 3;
		return new ChangeState(TEA, StockState.values()[from], StockState.values()[to], quantity, null, null, at);
	}

	private static @Nullable StockPositionCommand voidOf(StockPositionCommand fact, int n) {
		if (fact instanceof RecordMovement movement) {
			return new VoidMovement(TEA, movement.kind(), movement.quantity(), movement.state(), movement.document(),
					SourceRef.of("pos", "M-" + n), VoidReason.DID_NOT_OCCUR, movement.occurredAt());
		}
		return (fact instanceof RecordCount count)
				? new VoidCount(TEA, count.source(), VoidReason.DID_NOT_OCCUR, count.occurredAt()) : null;
	}

	private static @Nullable Quantity part(Random random) {
		return random.nextBoolean() ? Quantity.of(random.nextInt(5)) : null;
	}

	private static @Nullable StockState state(Random random) {
		return (random.nextInt(6) == 0) ? StockState.DAMAGED : null;
	}

	private static @Nullable DocumentRef document(Random random) {
		return random.nextBoolean() ? DocumentRef.ofOrder("ORDER-" + random.nextInt(3)) : null;
	}

}
