package io.tieout.app.api.repeat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Advisory locks of PostgreSQL that all live on one connection, so that they end with the
 * process and cost no connection each.
 */
final class AdvisoryLocks implements AutoCloseable {

	/** Tells these locks from others; the second key is the caller's. */
	private static final int LOCK_CLASS = 7475;

	private static final String ASK = """
			SELECT n, CASE WHEN take THEN pg_try_advisory_lock(?, key) ELSE pg_advisory_unlock(?, key) END
			FROM unnest(?::boolean[], ?::int[]) WITH ORDINALITY AS question(take, key, n)
			""";

	private static final Logger logger = LoggerFactory.getLogger(AdvisoryLocks.class);

	private final Gathering<Question, Boolean> questions = new Gathering<>(this::answer);

	private final DataSource source;

	private @Nullable Connection connection;

	AdvisoryLocks(DataSource source) {
		this.source = source;
	}

	/**
	 * Takes a lock unless another process has it. Who has it already has it once more.
	 * @throws DataAccessResourceFailureException if the locks are out of reach
	 */
	boolean tryTake(int key) {
		return this.questions.ask(new Question(true, key));
	}

	/**
	 * Gives a lock back.
	 * @throws DataAccessResourceFailureException if the locks are out of reach, which has
	 * ended this one
	 */
	void release(int key) {
		this.questions.ask(new Question(false, key));
	}

	private synchronized List<Boolean> answer(List<Question> asked) {
		try {
			return send(asked);
		}
		catch (SQLException | RuntimeException ex) {
			drop();
			throw new DataAccessResourceFailureException("The locks of request keys are out of reach", ex);
		}
	}

	private List<Boolean> send(List<Question> asked) throws SQLException {
		Connection open = connection();
		try (PreparedStatement ask = open.prepareStatement(ASK)) {
			ask.setInt(1, LOCK_CLASS);
			ask.setInt(2, LOCK_CLASS);
			ask.setArray(3, open.createArrayOf("boolean", asked.stream().map(Question::take).toArray()));
			ask.setArray(4, open.createArrayOf("int", asked.stream().map(Question::key).toArray()));
			Boolean[] answers = new Boolean[asked.size()];
			try (ResultSet row = ask.executeQuery()) {
				while (row.next()) {
					answers[row.getInt(1) - 1] = row.getBoolean(2);
				}
			}
			return List.of(answers);
		}
	}

	private Connection connection() throws SQLException {
		Connection known = this.connection;
		if (known != null) {
			return known;
		}
		Connection fresh = this.source.getConnection();
		fresh.setAutoCommit(true);
		this.connection = fresh;
		return fresh;
	}

	private void drop() {
		Connection broken = this.connection;
		this.connection = null;
		if (broken == null) {
			return;
		}
		try (broken; PreparedStatement unlock = broken.prepareStatement("SELECT pg_advisory_unlock_all()")) {
			unlock.execute();
		}
		catch (SQLException ex) {
			logger.debug("The connection had ended", ex);
		}
	}

	@Override
	public synchronized void close() {
		drop();
	}

	private record Question(boolean take, int key) {
	}

}
