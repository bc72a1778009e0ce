package io.tieout.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordVersionTests {

	private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

	private static final Instant TEN = Instant.parse("2026-11-24T10:00:00Z");

	private static RecordVersion state(@Nullable String version, Instant occurredAt) {
		return new RecordVersion(version, occurredAt);
	}

	@Test
	void numbersAreComparedAsNumbersWhateverTheClockSays() {
		assertThat(state("10", NINE).isAfter(state("9", TEN))).isTrue();
		assertThat(state("9", TEN).isAfter(state("10", NINE))).isFalse();
		assertThat(state("99999999999999999999", NINE).isAfter(state("9", TEN))).isTrue();
	}

	@Test
	void whatHasNoNumberIsPlacedByItsTimeAndThenByItsText() {
		assertThat(state("a", TEN).isAfter(state("b", NINE))).isTrue();
		assertThat(state(null, TEN).isAfter(state("b", NINE))).isTrue();
		assertThat(state("b", NINE).isAfter(state("a", NINE))).isTrue();
		assertThat(state("a", NINE).isAfter(state(null, NINE))).isTrue();
	}

	@Test
	void aNumberedStateIsNewerThanOneWithoutANumber() {
		assertThat(state("1", NINE).isAfter(state(null, TEN))).isTrue();
		assertThat(state("1", NINE).isAfter(state("1a", TEN))).isTrue();
	}

	@Test
	void aStateThatLacksTheNumberToBeNewerIsNoticed() {
		assertThat(state(null, TEN).lacksNumberAfter(state("1", NINE))).isTrue();
		assertThat(state("1a", TEN).lacksNumberAfter(state("1", NINE))).isTrue();
		assertThat(state(null, NINE).lacksNumberAfter(state("1", TEN))).isFalse();
		assertThat(state("2", TEN).lacksNumberAfter(state("1", NINE))).isFalse();
		assertThat(state(null, TEN).lacksNumberAfter(state(null, NINE))).isFalse();
	}

	@Test
	void aStateIsKnownByItsVersionOrElseByItsTime() {
		assertThat(state("1", NINE).isSame(state("1", TEN))).isTrue();
		assertThat(state("1", NINE).isSame(state("2", NINE))).isFalse();
		assertThat(state("1", NINE).isSame(state(null, NINE))).isFalse();
		assertThat(state(null, NINE).isSame(state(null, NINE))).isTrue();
		assertThat(state(null, NINE).isSame(state(null, TEN))).isFalse();
	}

	@Provide
	Arbitrary<RecordVersion> states() {
		return Combinators
			.combine(Arbitraries.of("1", "2", "10", "a", "b").injectNull(0.3), Arbitraries.longs().between(0, 3))
			.as((version, hour) -> state(version, NINE.plusSeconds(3600 * hour)));
	}

	@Property(seed = "2063")
	void theNewestIsTheSameInEveryOrderOfArrival(@ForAll("states") RecordVersion one,
			@ForAll("states") RecordVersion two, @ForAll("states") RecordVersion three, @ForAll Random random) {
		List<RecordVersion> arrival = new ArrayList<>(List.of(one, two, three));
		RecordVersion newest = Collections.max(arrival);
		Collections.shuffle(arrival, random);

		assertThat(newest(arrival)).isEqualTo(newest);
	}

	@Property(seed = "2070")
	void equalStatesAloneStandInOnePlace(@ForAll("states") RecordVersion one, @ForAll("states") RecordVersion other) {
		assertThat(one.compareTo(other) == 0).isEqualTo(one.equals(other));
		assertThat(Integer.signum(one.compareTo(other))).isEqualTo(-Integer.signum(other.compareTo(one)));
	}

	/** As aggregates keep it: what arrives counts if it is newer. */
	private static RecordVersion newest(List<RecordVersion> arrival) {
		RecordVersion known = arrival.get(0);
		for (RecordVersion state : arrival) {
			known = state.isAfter(known) ? state : known;
		}
		return known;
	}

}
