package io.tieout.app.api.experience;

import io.tieout.app.api.problem.Problem;
import io.tieout.core.Sku;
import io.tieout.inventory.VarianceStatus;
import io.tieout.projections.stockstatements.VarianceFilter;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which variances are asked for.
 *
 * @param location at this place only
 * @param sku of this item only
 * @param source of this source only
 * @param status in these states, separated by commas; open ones unless said, {@code all}
 * for all
 * @param minAge first seen at least so long ago: days, or a period such as {@code P3D},
 * {@code P1M} or {@code PT12H}
 * @param cursor where the page begins
 * @param limit most variances of a page, 1 to 1000
 */
record VarianceQuestion(@Nullable String location, @Nullable String sku, @Nullable String source,
		@Nullable String status, @Nullable String minAge, @Nullable String cursor, @Nullable Integer limit) {

	VarianceFilter filter(Instant now) {
		return new VarianceFilter(Asked.text(this.location), item(), Asked.text(this.source), statuses(),
				Age.reachedBy(this.minAge, now));
	}

	private @Nullable String item() {
		String asked = Asked.text(this.sku);
		return (asked != null) ? new Sku(asked).value() : null;
	}

	private Set<VarianceStatus> statuses() {
		String asked = Asked.text(this.status);
		if (asked == null) {
			return VarianceFilter.OPEN;
		}
		if (asked.equalsIgnoreCase("all")) {
			return Set.of();
		}
		Set<VarianceStatus> statuses = EnumSet.noneOf(VarianceStatus.class);
		for (String name : asked.split(",")) {
			statuses.add(status(name.strip().toUpperCase(Locale.ROOT)));
		}
		return statuses;
	}

	private static VarianceStatus status(String name) {
		try {
			return VarianceStatus.valueOf(name);
		}
		catch (IllegalArgumentException ex) {
			throw Problem
				.of(HttpStatus.BAD_REQUEST, "STATUS_INVALID", "A status is OPEN, PROPOSED, ACCEPTED, TIED_OUT or all.")
				.asException();
		}
	}

}
