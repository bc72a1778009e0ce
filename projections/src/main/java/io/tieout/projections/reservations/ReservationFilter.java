package io.tieout.projections.reservations;

import io.tieout.core.LocationId;
import io.tieout.core.OrderId;
import io.tieout.core.Sku;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which reservations are wanted.
 *
 * @param order of one order only
 * @param sku of one item only
 * @param location at one place only
 * @param statuses in one of these states, in any if empty
 */
public record ReservationFilter(@Nullable OrderId order, @Nullable Sku sku, @Nullable LocationId location,
		Set<HoldStatus> statuses) {

	/** Those that hold stock. */
	public static final Set<HoldStatus> HOLDING = Set.of(HoldStatus.PLACED, HoldStatus.COMMITTED);

	public ReservationFilter {
		statuses = Set.copyOf(statuses);
	}

}
