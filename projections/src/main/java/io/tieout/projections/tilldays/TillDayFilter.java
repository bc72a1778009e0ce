package io.tieout.projections.tilldays;

import io.tieout.core.BusinessDate;
import io.tieout.core.LocationId;
import io.tieout.finance.WorkstationId;
import org.jspecify.annotations.Nullable;

/**
 * Which days of tills are wanted.
 *
 * @param store of this store only
 * @param workstation of tills of this name only
 * @param date of this trading day only
 * @param incomplete only those of which a number is missing
 */
public record TillDayFilter(@Nullable LocationId store, @Nullable WorkstationId workstation,
		@Nullable BusinessDate date, boolean incomplete) {

	/** Every day of which a number is missing. */
	public static final TillDayFilter INCOMPLETE = new TillDayFilter(null, null, null, true);

}
