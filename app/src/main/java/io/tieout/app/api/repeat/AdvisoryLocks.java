package io.tieout.app.api.repeat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Advisory locks of PostgreSQL that all live on one connection, so that they end with the
 * process and cost no connection each. Those who ask while a question is under way are
 * answered together by the next one: many callers share one round trip.
 */
final class AdvisoryLocks implements AutoCloseable {

	/** Tells these locks from others; the second key is the caller's. */
	private static final int LOCK_CLASS = 7475;

	private static final String ASK = """
			SELECT n, CASE WHEN take THEN pg_try_advisory_lock(?, key) ELSE pg_advisory_unlock(?, key) END
			FROM unnest(?::boolean[], ?::int[]) WITH ORDINALITY AS question(take, key, n)
			""";

	private static final Logger logger = LoggerFactory.getLogger(AdvisoryLocks.class);

	private final Queue<Question> waiting = new ConcurrentLinkedQueue<>();

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
		return ask(new Question(true, key));
	}

	/**
	 * Gives a lock back.
	 * @throws DataAccessResourceFailureException if the locks are out of reach, which has
	 * ended this one
	 */
	void release(int key) {
		ask(new Question(false, key));
	}

	private boolean ask(Question question) {
		this.waiting.add(question);
		synchronized (this) {
			if (!question.isAnswered()) {
				answer();
			}
		}
		return question.answer();
	}

	private void answer() {
		List<Question> questions = new ArrayList<>();
		for (Question next = this.waiting.poll(); next != null; next = this.waiting.poll()) {
			questions.add(next);
		}
		try {
			send(questions);
		}
		catch (SQLException | RuntimeException ex) {
			drop();
			questions.forEach((question) -> question.failure = ex);
		}
	}

	private void send(List<Question> questions) throws SQLException {
		Connection open = connection();
		try (PreparedStatement ask = open.prepareStatement(ASK)) {
			ask.setInt(1, LOCK_CLASS);
			ask.setInt(2, LOCK_CLASS);
			ask.setArray(3, open.createArrayOf("boolean", questions.stream().map((one) -> one.take).toArray()));
			ask.setArray(4, open.createArrayOf("int", questions.stream().map((one) -> one.key).toArray()));
			try (ResultSet row = ask.executeQuery()) {
				while (row.next()) {
					questions.get(row.getInt(1) - 1).answer = row.getBoolean(2);
				}
			}
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

	/**
	 * Answered by whoever holds the monitor; its asker reads the answer after having held
	 * it too.
	 */
	private static final class Question {

		private final boolean take;

		private final int key;

		private @Nullable Boolean answer;

		private @Nullable Exception failure;

		Question(boolean take, int key) {
			this.take = take;
			this.key = key;
		}

		boolean isAnswered() {
			return this.answer != null || this.failure != null;
		}

		boolean answer() {
			Boolean given = this.answer;
			if (given == null) {
				throw new DataAccessResourceFailureException("The locks of request keys are out of reach",
						this.failure);
			}
			return given;
		}

	}

}
