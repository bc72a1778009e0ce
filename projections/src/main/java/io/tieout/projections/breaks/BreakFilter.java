package io.tieout.projections.breaks;

import io.tieout.reconciliation.BreakStatus;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which breaks are wanted.
 *
 * @param flow of one flow only
 * @param statuses in one of these states, in any if empty
 * @param seenBefore first seen at or before, for a least age
 */
public record BreakFilter(@Nullable String flow, Set<BreakStatus> statuses, @Nullable Instant seenBefore) {

	/** Those somebody still has to do something about. */
	public static final BreakFilter OPEN = new BreakFilter(null,
			Stream.of(BreakStatus.values()).filter(BreakStatus::isOpen).collect(Collectors.toUnmodifiableSet()), null);

	public BreakFilter {
		statuses = Set.copyOf(statuses);
	}

	String[] statusNames() {
		return this.statuses.stream().map(BreakStatus::name).toArray(String[]::new);
	}

}
