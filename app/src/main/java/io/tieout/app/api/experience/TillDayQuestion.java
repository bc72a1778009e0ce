package io.tieout.app.api.experience;

import io.tieout.app.api.http.Cursor;
import io.tieout.core.BusinessDate;
import io.tieout.core.LocationId;
import io.tieout.finance.WorkstationId;
import io.tieout.projections.tilldays.TillDayFilter;
import io.tieout.projections.tilldays.TillDayKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which days of tills are asked for.
 *
 * @param store of this store
 * @param workstation of tills of this name
 * @param date of this trading day
 * @param incomplete {@code true} for those only of which a number is missing
 * @param cursor where the page begins
 * @param limit most items of a page, 1 to 1000
 */
record TillDayQuestion(@Nullable String store, @Nullable String workstation, @Nullable String date,
		@Nullable Boolean incomplete, @Nullable String cursor, @Nullable Integer limit) {

	TillDayFilter filter() {
		String place = Asked.text(this.store);
		String till = Asked.text(this.workstation);
		String day = Asked.text(this.date);
		return new TillDayFilter((place != null) ? new LocationId(place) : null,
				(till != null) ? new WorkstationId(till) : null, (day != null) ? BusinessDate.parse(day) : null,
				Boolean.TRUE.equals(this.incomplete));
	}

	TillDayKey after() {
		Cursor parsed = Cursor.parse(this.cursor, 3);
		if (parsed == null) {
			return TillDayKey.START;
		}
		List<String> values = parsed.values();
		return new TillDayKey(BusinessDate.parse(values.get(0)).value(), values.get(1), values.get(2));
	}

}
