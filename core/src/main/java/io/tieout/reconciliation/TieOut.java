package io.tieout.reconciliation;

import io.tieout.core.Money;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares two sets of items by key: everything on the left under a key against
 * everything on the right under it, so that each item is used exactly once. All items of
 * a key are of one currency: where they may not be, the currency belongs into the key.
 * The order in which the items come means nothing. Takes time in proportion to their
 * number.
 */
public final class TieOut {

	private TieOut() {
	}

	/**
	 * The verdict on every key of either side, by key.
	 * @param now the time by which a period of grace is over
	 */
	public static SortedMap<String, Verdict> compare(TieOutRules rules, Collection<SideItem> left,
			Collection<SideItem> right, Instant now) {
		Map<String, Group> groups = new HashMap<>();
		left.forEach((item) -> group(groups, item).left.add(item));
		right.forEach((item) -> group(groups, item).right.add(item));
		SortedMap<String, Verdict> verdicts = new TreeMap<>();
		groups.forEach((key, group) -> verdicts.put(key, rules.judge(group.sides(key), now)));
		return verdicts;
	}

	private static Group group(Map<String, Group> groups, SideItem item) {
		return groups.computeIfAbsent(item.key(), (key) -> new Group());
	}

	/** The items under one key. */
	private static final class Group {

		final Heap left = new Heap();

		final Heap right = new Heap();

		Sides sides(String key) {
			Set<String> traits = new HashSet<>(this.left.traits);
			traits.addAll(this.right.traits);
			Instant since = (this.left.since != null) ? this.left.since : this.right.since;
			return new Sides(key, this.left.sum, this.right.sum, traits, (since != null) ? since : Instant.EPOCH,
					new Evidence(List.copyOf(this.left.positions), List.copyOf(this.right.positions)));
		}

	}

	/** What one side has under a key. */
	private static final class Heap {

		final Set<Long> positions = new HashSet<>(2);

		final Set<String> traits = new HashSet<>(2);

		@Nullable Money sum;

		@Nullable Instant since;

		void add(SideItem item) {
			if (!this.positions.add(item.position())) {
				return;
			}
			this.traits.addAll(item.traits());
			this.sum = (this.sum != null) ? this.sum.plus(item.amount()) : item.amount();
			this.since = (this.since == null || item.occurredAt().isBefore(this.since)) ? item.occurredAt()
					: this.since;
		}

	}

}
