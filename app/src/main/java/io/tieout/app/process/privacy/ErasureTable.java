package io.tieout.app.process.privacy;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Erasures that were asked for and are not done.
 */
final class ErasureTable {

	private final JdbcClient jdbc;

	ErasureTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Notes an erasure that was asked for.
	 * @param position position of the request
	 */
	void add(long position) {
		this.jdbc.sql("INSERT INTO process.erasure (position, step) VALUES (?, 'REQUESTED') ON CONFLICT DO NOTHING")
			.param(position)
			.update();
	}

	/** All of them, in the order in which they were asked for. */
	List<Open> all() {
		return this.jdbc.sql("SELECT position, step, raw_records, letters FROM process.erasure ORDER BY position")
			.query((row, index) -> new Open(row.getLong("position"), row.getString("step").equals("CLEARED"),
					row.getInt("raw_records"), row.getInt("letters")))
			.list();
	}

	/** Notes that keys and what was derived are gone, and how much that was. */
	void cleared(long position, int rawRecords, int letters) {
		this.jdbc.sql("UPDATE process.erasure SET step = 'CLEARED', raw_records = ?, letters = ? WHERE position = ?")
			.params(rawRecords, letters, position)
			.update();
	}

	/** Forgets an erasure that is done. */
	void remove(long position) {
		this.jdbc.sql("DELETE FROM process.erasure WHERE position = ?").param(position).update();
	}

	/**
	 * An erasure under way.
	 *
	 * @param position position of the request
	 * @param cleared whether keys and what was derived are gone
	 * @param rawRecords how many raw records were deleted
	 * @param letters how many letters were deleted
	 */
	record Open(long position, boolean cleared, int rawRecords, int letters) {
	}

}
