package io.tieout.app.ingest.inbox;

import io.tieout.app.ingest.feed.Problem;
import io.tieout.core.BusinessDate;
import io.tieout.core.SourceSystem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table of rejected records: what came and what was answered.
 */
public final class Rejections {

	private final InboxDatabase database;

	/**
	 * The table.
	 */
	public Rejections(InboxDatabase database) {
		this.database = database;
	}

	/**
	 * Keeps rejected records, in the transaction of a connection.
	 */
	public static void keep(Connection connection, List<Rejection> rejections) throws SQLException {
		if (rejections.isEmpty()) {
			return;
		}
		try (PreparedStatement insert = connection.prepareStatement("""
				INSERT INTO inbox.rejected (arrival, arrival_line, problems, key_id, key_version, box, source,
				    trading_day)
				SELECT * FROM unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::int[], ?::bytea[], ?::text[],
				    ?::date[])
				ON CONFLICT DO NOTHING
				""")) {
			ColumnArrays.bind(insert, 1, "uuid", rejections, (rejection) -> rejection.arrival().id());
			ColumnArrays.bind(insert, 2, "bigint", rejections, Rejection::line);
			ColumnArrays.bind(insert, 3, "text", rejections, (rejection) -> Json.write(rejection.problems()));
			ColumnArrays.bind(insert, 4, "text", rejections,
					(rejection) -> (rejection.text() != null) ? rejection.text().keyId() : null);
			ColumnArrays.bind(insert, 5, "int", rejections,
					(rejection) -> (rejection.text() != null) ? rejection.text().keyVersion() : null);
			ColumnArrays.bind(insert, 6, "bytea", rejections,
					(rejection) -> (rejection.text() != null) ? rejection.text().box() : null);
			ColumnArrays.bind(insert, 7, "text", rejections, (rejection) -> rejection.source().value());
			ColumnArrays.bind(insert, 8, "date", rejections, (rejection) -> rejection.tradingDay().toString());
			insert.executeUpdate();
		}
	}

	/**
	 * What was kept of an arrival's rejected records behind a line.
	 */
	public List<Kept> ofArrival(UUID arrival, long afterLine) {
		return this.database.client()
			.sql("""
					SELECT arrival_line, problems, source, trading_day FROM inbox.rejected
					WHERE arrival = ? AND arrival_line > ? ORDER BY arrival_line
					""")
			.params(arrival, afterLine)
			.query((row, index) -> new Kept(row.getLong(1), Json.problems(row.getString(2)),
					new SourceSystem(row.getString(3)), new BusinessDate(row.getObject(4, LocalDate.class))))
			.list();
	}

	/**
	 * A record that only its sender can mend.
	 *
	 * @param arrival the arrival it came with
	 * @param line the line it starts on
	 * @param problems what was answered
	 * @param text the raw text, sealed; {@code null} if nothing may be kept of it
	 * @param source the source system it is counted under
	 * @param tradingDay the trading day it is counted under
	 */
	public record Rejection(Arrival arrival, long line, List<Problem> problems, @Nullable SealedText text,
			SourceSystem source, BusinessDate tradingDay) {
	}

	/**
	 * What was kept of one.
	 *
	 * @param line the line it starts on
	 * @param problems what was answered
	 * @param source the source system it is counted under
	 * @param tradingDay the trading day it is counted under
	 */
	public record Kept(long line, List<Problem> problems, SourceSystem source, BusinessDate tradingDay) {
	}

}
