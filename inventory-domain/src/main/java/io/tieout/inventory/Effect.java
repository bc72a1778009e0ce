package io.tieout.inventory;

import io.tieout.core.Quantity;
import io.tieout.inventory.Anchors.Offset;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What facts of one business time make of one figure.
 *
 * @param change at their own business time
 * @param restated what they take back of, or add to, what known facts of the same goods
 * changed, by the business times of those
 * @param offsets what makes the part good that counts had seen
 */
record Effect(Quantity change, SortedMap<Instant, Quantity> restated, List<Offset> offsets) {

	static final Effect NONE = new Effect(Quantity.ZERO, Collections.emptySortedMap(), List.of());

	Effect {
		offsets = List.copyOf(offsets);
	}

	/**
	 * The effect of changes by business time, of which one is the facts' own.
	 */
	static Effect of(Instant own, SortedMap<Instant, Quantity> changes, List<Offset> offsets) {
		SortedMap<Instant, Quantity> restated = new TreeMap<>(changes);
		Quantity change = restated.remove(own);
		return new Effect((change != null) ? change : Quantity.ZERO, restated, offsets);
	}

	/**
	 * What changes now.
	 */
	Quantity changeNow() {
		return Stream.concat(this.restated.values().stream(), this.offsets.stream().map(Offset::quantity))
			.reduce(this.change, Quantity::plus);
	}

}
