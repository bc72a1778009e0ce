package io.tieout.projections.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table of generations. A generation's position, rows and digest change in the
 * transaction that changes its rows. Whoever holds the lock on the live generation's row
 * feeds the view or switches it.
 */
final class Generations {

	private static final String WRITTEN = "view, generation, state, revision, definition, position, row_count, digest";

	private static final String COLUMNS = WRITTEN + ", created_at";

	private final JdbcClient sql;

	Generations(JdbcClient sql) {
		this.sql = sql;
	}

	/**
	 * The live generation; empty before the first, and for an instant while switching.
	 */
	Optional<Generation> live(String view) {
		return live(view, "");
	}

	/** The live generation, locked until the transaction ends. */
	Optional<Generation> lockLive(String view) {
		return live(view, " FOR UPDATE");
	}

	private Optional<Generation> live(String view, String lock) {
		return this.sql.sql("SELECT " + COLUMNS + " FROM views.generation WHERE view = ? AND state = 'LIVE'" + lock)
			.param(view)
			.query(Generations::generation)
			.optional();
	}

	/** A generation by its number. */
	Optional<Generation> find(String view, int number) {
		return this.sql.sql("SELECT " + COLUMNS + " FROM views.generation WHERE view = ? AND generation = ?")
			.params(view, number)
			.query(Generations::generation)
			.optional();
	}

	/** All generations of a view, the newest first. */
	List<Generation> all(String view) {
		return this.sql.sql("SELECT " + COLUMNS + " FROM views.generation WHERE view = ? ORDER BY generation DESC")
			.param(view)
			.query(Generations::generation)
			.list();
	}

	/** Registers an empty generation of today's code under the next number. */
	Generation add(View<?> view, GenerationState state) {
		return this.sql.sql("INSERT INTO views.generation (" + WRITTEN + ") SELECT ?, "
				+ "coalesce(max(generation), 0) + 1, ?, ?, ?, 0, 0, ? FROM views.generation WHERE view = ? RETURNING "
				+ COLUMNS)
			.params(view.name(), state.name(), view.revision(), view.shape().definition(), Digest.EMPTY.toString(),
					view.name())
			.query(Generations::generation)
			.single();
	}

	/** Notes what a generation's table now holds. */
	void advance(Generation generation) {
		this.sql
			.sql("UPDATE views.generation SET position = ?, row_count = ?, digest = ?, changed_at = now() "
					+ "WHERE view = ? AND generation = ?")
			.params(generation.position(), generation.rows(), generation.digest().toString(), generation.view(),
					generation.number())
			.update();
	}

	/**
	 * Changes a generation's state.
	 * @throws IllegalStateException if it is no longer in the state it was read in
	 */
	void move(Generation generation, GenerationState state) {
		int moved = this.sql
			.sql("UPDATE views.generation SET state = ?, changed_at = now() "
					+ "WHERE view = ? AND generation = ? AND state = ?")
			.params(state.name(), generation.view(), generation.number(), generation.state().name())
			.update();
		if (moved != 1) {
			throw new IllegalStateException("Generation " + generation.number() + " of " + generation.view()
					+ " is no longer " + generation.state());
		}
	}

	/** Forgets a generation whose table is gone. */
	void remove(Generation generation) {
		this.sql.sql("DELETE FROM views.generation WHERE view = ? AND generation = ?")
			.params(generation.view(), generation.number())
			.update();
	}

	private static Generation generation(ResultSet row, int index) throws SQLException {
		return new Generation(row.getString("view"), row.getInt("generation"),
				GenerationState.valueOf(row.getString("state")), row.getInt("revision"), row.getString("definition"),
				row.getLong("position"), row.getLong("row_count"), Digest.parse(row.getString("digest")),
				row.getTimestamp("created_at").toInstant());
	}

}
