package io.tieout.projections.stockstatements;

import io.tieout.inventory.VarianceStatus;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which variances are wanted.
 *
 * @param location at this place only
 * @param sku of this item only
 * @param source of this source only
 * @param statuses in one of these states, in any if empty
 * @param seenBefore first seen at or before, for a least age
 */
public record VarianceFilter(@Nullable String location, @Nullable String sku, @Nullable String source,
		Set<VarianceStatus> statuses, @Nullable Instant seenBefore) {

	/** Those somebody still has to decide about. */
	public static final Set<VarianceStatus> OPEN = Stream.of(VarianceStatus.values())
		.filter(VarianceStatus::isOpen)
		.collect(Collectors.toUnmodifiableSet());

	public VarianceFilter {
		statuses = Set.copyOf(statuses);
	}

	String[] statusNames() {
		return this.statuses.stream().map(VarianceStatus::name).toArray(String[]::new);
	}

}
