package io.tieout.projections.shelf;

import io.tieout.core.BusinessDate;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.projections.support.Json;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Goods on a shelf; one column of each type.
 */
public record ShelfRow(String shelf, Sku sku, Quantity level, long puts, BigDecimal price, BusinessDate day,
		@Nullable Instant changedAt, boolean low, Mood mood, @Nullable Json note, byte @Nullable [] mark) {

	/**
	 * Stands in a column by its name.
	 */
	public enum Mood {

		/** More came. */
		GROWING,
		/** Some went. */
		SHRINKING

	}

}
