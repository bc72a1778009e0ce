package io.tieout.app.ingest.inbox;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The raw texts that are sealed under the keys of persons' records, wherever they are
 * kept: what a person is shown of them, and what goes when they are erased.
 */
public final class PersonalTexts {

	private static final RowMapper<SealedText> TEXT = (row, index) -> new SealedText(row.getString("key_id"),
			row.getInt("key_version"), row.getBytes("box"));

	private final JdbcClient jdbc;

	/**
	 * The texts, read and deleted in the caller's transaction.
	 */
	public PersonalTexts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The raw texts under a key, of records and of letters, in the order in which their
	 * sources stated them.
	 */
	public List<SealedText> under(String keyId) {
		return this.jdbc.sql("""
				SELECT key_id, key_version, box, occurred_at FROM inbox.record
				WHERE key_id = :key AND starts_with(key_id, 'customer:')
				UNION SELECT key_id, key_version, box, occurred_at FROM inbox.letter
				WHERE key_id = :key AND starts_with(key_id, 'customer:')
				ORDER BY occurred_at""").param("key", keyId).query(TEXT).list();
	}

	/**
	 * Deletes the records under these keys.
	 * @return how many there were
	 */
	public int deleteRecords(Collection<String> keyIds) {
		return this.jdbc.sql("DELETE FROM inbox.record WHERE key_id = ANY (?) AND starts_with(key_id, 'customer:')")
			.param(keyIds.toArray(String[]::new))
			.update();
	}

	/**
	 * Deletes the letters under these keys; one that still waited counts as rejected from
	 * now on.
	 * @return how many there were
	 */
	public int deleteLetters(Collection<String> keyIds) {
		return this.jdbc.sql("""
				WITH gone AS (DELETE FROM inbox.letter
				        WHERE key_id = ANY (?) AND starts_with(key_id, 'customer:')
				        RETURNING state, source, flow, trading_day),
				    counted AS (
				        INSERT INTO inbox.tally (source, flow, business_date, received, duplicates, parked, rejected)
				        SELECT source, flow, trading_day, 0, 0, -count(*), count(*) FROM gone
				        WHERE state = 'WAITING' AND flow IS NOT NULL GROUP BY source, flow, trading_day)
				SELECT count(*) FROM gone""").param(keyIds.toArray(String[]::new)).query(Integer.class).single();
	}

}
