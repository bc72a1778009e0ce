package io.tieout.reconciliation;

import io.tieout.core.Money;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything known under one key, ready to be compared.
 *
 * @param key the key both sides share
 * @param left sum of the left side, absent if there is nothing on it
 * @param right sum of the right side, absent if there is nothing on it
 * @param traits what else the rules may ask about, in the flow's own words
 * @param since business time from which a period of grace counts
 * @param evidence the events behind both sides
 */
public record Sides(String key, @Nullable Money left, @Nullable Money right, Set<String> traits, Instant since,
		Evidence evidence) {

	public Sides {
		traits = Set.copyOf(traits);
	}

	BreakSides amounts() {
		return new BreakSides(this.left, this.right);
	}

}
