package io.tieout.projections.transfers;

import io.tieout.core.LocationId;
import io.tieout.core.Sku;
import io.tieout.inventory.TransferStatus;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which transfers are wanted.
 *
 * @param statuses in one of these states, in any if empty
 * @param from whose goods left from this place
 * @param to whose goods go to this place
 * @param sku with this item
 * @param startedBefore begun then or before, for a least age
 */
public record TransferFilter(Set<TransferStatus> statuses, @Nullable LocationId from, @Nullable LocationId to,
		@Nullable Sku sku, @Nullable Instant startedBefore) {

	/** Those with goods on the way, and those that do not tie out. */
	public static final Set<TransferStatus> OPEN = Set.of(TransferStatus.DISPATCHED, TransferStatus.PARTLY_RECEIVED,
			TransferStatus.OVER_RECEIVED);

	public TransferFilter {
		statuses = Set.copyOf(statuses);
	}

	String[] statusNames() {
		return this.statuses.stream().map(TransferStatus::name).toArray(String[]::new);
	}

}
