package io.tieout.inventory;

import io.tieout.core.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The costs of an item that are not final, one per place and kind, the oldest first; what
 * a batch changes of them is kept apart.
 */
final class OpenCosts {

	private static final Comparator<OpenCost> OLDEST_FIRST = Comparator
		.comparingLong((OpenCost open) -> open.events().from())
		.thenComparing(OpenCost::location)
		.thenComparing(OpenCost::kind);

	private final List<OpenCost> open;

	private final List<OpenCost> changed = new ArrayList<>();

	OpenCosts(List<OpenCost> open) {
		this.open = new ArrayList<>(open);
	}

	List<OpenCost> all() {
		return List.copyOf(this.open);
	}

	/**
	 * Those that were changed, as they are now.
	 */
	List<OpenCost> changed() {
		return List.copyOf(this.changed);
	}

	void add(OpenCost more) {
		replace(this.open.stream().filter(more::isLike).findFirst().map((known) -> known.and(more)).orElse(more));
	}

	/**
	 * Puts one in the place of the one like it; settled ones go.
	 */
	void replace(OpenCost after) {
		this.open.removeIf(after::isLike);
		this.changed.removeIf(after::isLike);
		this.changed.add(after);
		if (!after.quantity().isZero()) {
			this.open.add(after);
			this.open.sort(OLDEST_FIRST);
		}
	}

	/**
	 * Settles them all.
	 * @return as they were
	 */
	List<OpenCost> settleAll() {
		List<OpenCost> all = all();
		all.forEach((each) -> replace(each.less(each)));
		return all;
	}

	/**
	 * Settles so many units of what left, the oldest first.
	 * @param units at most what is open
	 * @return the parts that are settled, with what was booked for them
	 */
	List<OpenCost> settle(Quantity units) {
		List<OpenCost> settled = new ArrayList<>();
		Quantity left = units;
		for (OpenCost each : all()) {
			if (left.isZero()) {
				break;
			}
			OpenCost part = each.part(left.min(each.quantity().negated()).negated());
			replace(each.less(part));
			settled.add(part);
			left = left.plus(part.quantity());
		}
		return settled;
	}

}
