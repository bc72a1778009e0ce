package io.tieout.projections.tradingdays;

import io.tieout.projections.support.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * Where the accepted facts of a feed lie in history, so that they are found without
 * reading all of it. The one stretch that still grows stands in two numbers: a fact that
 * follows close upon the last one moves one of them and nothing else.
 *
 * @param from where the last stretch begins; absent before the first fact
 * @param through position of the last fact
 * @param earlier the stretches before, as a list of their ends; absent if there are none
 */
record Stretches(@Nullable Long from, @Nullable Long through, @Nullable Json earlier) {

	private static final TypeReference<ArrayList<Long>> ENDS = new TypeReference<>() {
	};

	/** The same and a fact behind them all. */
	Stretches and(long position) {
		if (this.from == null || this.through == null) {
			return new Stretches(position, position, null);
		}
		if (position - this.through <= Stretch.GAP) {
			return new Stretches(this.from, position, this.earlier);
		}
		List<Long> ends = ends();
		ends.add(this.from);
		ends.add(this.through);
		return new Stretches(position, position, Json.of(ends));
	}

	private List<Long> ends() {
		return (this.earlier != null) ? this.earlier.as(ENDS) : new ArrayList<>();
	}

	/** All of them, in order. */
	List<Stretch> all() {
		if (this.from == null || this.through == null) {
			return List.of();
		}
		List<Long> ends = ends();
		ends.add(this.from);
		ends.add(this.through);
		List<Stretch> all = new ArrayList<>(ends.size() / 2);
		for (int index = 0; index < ends.size(); index += 2) {
			all.add(new Stretch(ends.get(index), ends.get(index + 1)));
		}
		return all;
	}

}
