package io.tieout.projections.tilldays;

import io.tieout.core.BusinessDate;
import io.tieout.core.LocationId;
import io.tieout.finance.SequenceRanges;
import io.tieout.finance.WorkstationId;
import io.tieout.projections.support.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can be asked of the days of tills. A till's numbers go on from day to day, or
 * begin again at 1, each day or when there are no larger ones: a day that begins with a
 * number no larger than the last one of the day before has begun again.
 */
public final class TillDayQueries {

	private static final String LISTED = """
			SELECT days.*, last_number - expected_first + 1 AS expected FROM (
			  SELECT held.*, CASE WHEN last_before IS NULL THEN first_number
			    WHEN first_number > last_before THEN last_before + 1 ELSE least(first_number, 1) END AS expected_first FROM (
			    SELECT rows.*, lag(last_number) OVER (PARTITION BY store, workstation ORDER BY business_date)
			      AS last_before FROM read.till_days rows
			     WHERE (?::text IS NULL OR store = ?) AND (?::text IS NULL OR workstation = ?)) held) days
			 WHERE (?::date IS NULL OR business_date = ?) AND (NOT ? OR transactions < last_number - expected_first + 1)
			   AND (business_date, store, workstation) > (?, ?, ?)
			 ORDER BY business_date, store, workstation LIMIT ?""";

	private final JdbcClient sql;

	/**
	 * Queries on the live view.
	 * @param sql connections that may read the view
	 */
	public TillDayQueries(JdbcClient sql) {
		this.sql = sql;
	}

	/**
	 * How many days of tills there are.
	 */
	public long count() {
		return this.sql.sql("SELECT count(*) FROM read.till_days").query(Long.class).single();
	}

	/**
	 * A page of days, by day, store and till.
	 * @param after where the page before ended
	 * @param limit most days wanted
	 */
	public List<TillDayItem> list(TillDayFilter filter, TillDayKey after, int limit) {
		String store = (filter.store() != null) ? filter.store().value() : null;
		String workstation = (filter.workstation() != null) ? filter.workstation().value() : null;
		LocalDate date = (filter.date() != null) ? filter.date().value() : null;
		return this.sql.sql(LISTED)
			.params(store, store, workstation, workstation, date, date, filter.incomplete(), after.date(),
					after.store(), after.workstation(), limit)
			.query(TillDayQueries::item)
			.list();
	}

	private static TillDayItem item(ResultSet row, int index) throws SQLException {
		int expectedFirst = row.getInt("expected_first");
		SequenceRanges numbers = new Json(row.getString("numbers")).as(SequenceRanges.class);
		return new TillDayItem(new LocationId(row.getString("store")), new WorkstationId(row.getString("workstation")),
				new BusinessDate(row.getObject("business_date", LocalDate.class)), row.getLong("transactions"),
				row.getLong("sales"), row.getLong("returns"), row.getLong("voids"), row.getLong("controls"),
				expectedFirst, row.getLong("last_number"), row.getLong("expected"), numbers.missingFrom(expectedFirst),
				row.getLong("position"));
	}

}
