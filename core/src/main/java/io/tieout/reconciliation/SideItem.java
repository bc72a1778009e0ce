package io.tieout.reconciliation;

import io.tieout.core.Money;
import java.time.Instant;
import java.util.Set;

/**
 * One thing on one side of a comparison, such as an order or a payment.
 *
 * @param key the key it is compared under
 * @param amount its amount, with its sign
 * @param traits traits it gives to its key
 * @param occurredAt business time
 * @param position the event it stems from; an item is known by it and counts once
 */
public record SideItem(String key, Money amount, Set<String> traits, Instant occurredAt, long position) {

	public SideItem {
		traits = Set.copyOf(traits);
	}

}
