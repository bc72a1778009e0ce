package io.tieout.projections.support;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table behind a live view, for whoever compares several views in one transaction
 * that sees one state of the database: {@code read.<view>} may be pointed at another
 * table in the middle of it, of whose rows that state knows nothing.
 *
 * @param name the table; its rows are those that are not {@code gone}
 * @param position the last event that its rows hold
 */
public record LiveTable(String name, long position) {

	/**
	 * The table of a view, as the caller's transaction sees it.
	 * @throws org.springframework.dao.EmptyResultDataAccessException if the view has no
	 * generation yet
	 */
	public static LiveTable of(JdbcClient sql, String view) {
		return sql.sql("SELECT generation, position FROM views.generation WHERE view = ? AND state = 'LIVE'")
			.param(view)
			.query((row, index) -> new LiveTable(Generation.table(view, row.getInt(1)), row.getLong(2)))
			.single();
	}

	/**
	 * The rows as they follow {@code FROM}.
	 */
	public String rows() {
		return "(SELECT * FROM " + this.name + " WHERE NOT gone)";
	}

}
