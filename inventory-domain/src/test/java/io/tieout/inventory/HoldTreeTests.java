package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HoldTreeTests {

	private static final Instant START = Instant.parse("2026-05-04T09:00:00Z");

	@Property(tries = 500, seed = "1992")
	void itHoldsWhatASortedMapHolds(@ForAll @Size(max = 200) List<@IntRange(max = 40) Integer> steps) {
		TreeMap<ReservationId, Hold> map = new TreeMap<>();
		HoldTree tree = HoldTree.EMPTY;
		for (int step = 0; step < steps.size(); step++) {
			ReservationId reservation = reservation(steps.get(step) / 2);
			if (steps.get(step) % 2 == 0) {
				map.put(reservation, hold(reservation, step));
				tree = tree.with(hold(reservation, step));
			}
			else {
				map.remove(reservation);
				tree = tree.without(reservation);
			}
			assertThat(tree).containsExactlyElementsOf(map.values());
			assertThat(tree.find(reservation)).isEqualTo(map.get(reservation));
			Instant now = START.plusSeconds(step / 2);
			assertThat(tree.overAt(now)).isEqualTo(map.values().stream().filter((hold) -> hold.overAt(now)).toList());
		}
		assertThat(IntStream.range(0, tree.size()).mapToObj(tree::get)).containsExactlyElementsOf(map.values());
		assertThat(tree).isEqualTo(List.copyOf(map.values()));
	}

	@Test
	void anOlderTreeKeepsWhatItHeld() {
		HoldTree one = HoldTree.EMPTY.with(hold(reservation(1), 1));
		HoldTree two = one.with(hold(reservation(2), 2));

		assertThat(two.without(reservation(1))).hasSize(1);
		assertThat(one).containsExactly(hold(reservation(1), 1));
		assertThat(two).hasSize(2);
	}

	@Test
	void aTreeGrownAndCutInOrderStaysFlatEnoughForTheStack() {
		HoldTree tree = HoldTree.copyOf(IntStream.range(0, 50_000).mapToObj((n) -> hold(reservation(n), n)).toList());
		for (int number = 0; number < 49_990; number++) {
			tree = tree.without(reservation(number));
		}

		assertThat(tree).hasSize(10).first().isEqualTo(hold(reservation(49_990), 49_990));
	}

	private static ReservationId reservation(int number) {
		return new ReservationId("CART-%05d".formatted(number));
	}

	private static Hold hold(ReservationId reservation, int seconds) {
		return Hold.of(reservation, Quantity.of(1), START.plusSeconds(seconds));
	}

}
