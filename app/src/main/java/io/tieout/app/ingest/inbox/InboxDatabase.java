package io.tieout.app.ingest.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions on the schema {@code inbox}.
 */
public final class InboxDatabase {

	private final JdbcTemplate template;

	private final JdbcClient client;

	private final TransactionTemplate transactions;

	/**
	 * The inbox behind connections of {@code tieout_app}.
	 */
	public InboxDatabase(DataSource source) {
		this.template = new JdbcTemplate(source);
		this.client = JdbcClient.create(this.template);
		this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
	}

	/**
	 * One transaction that is durable when this returns.
	 */
	public <T extends @Nullable Object> T durably(SqlWork<T> work) {
		return this.transactions.execute((status) -> run(work));
	}

	/**
	 * One transaction that becomes durable with the next durable one, since the log is
	 * written in order: the flush of an append carries the inbox rows that were committed
	 * before it. Whatever is answered afterwards must rest on a durable commit.
	 */
	public <T extends @Nullable Object> T lazily(SqlWork<T> work) {
		return durably((connection) -> {
			try (Statement statement = connection.createStatement()) {
				statement.execute("SET LOCAL synchronous_commit = off");
			}
			return work.run(connection);
		});
	}

	/**
	 * Statements of their own, or of the transaction that is open.
	 */
	public <T extends @Nullable Object> T run(SqlWork<T> work) {
		return this.template.execute((ConnectionCallback<T>) work::run);
	}

	/**
	 * Single statements, within the transaction that is open if there is one.
	 */
	public JdbcClient client() {
		return this.client;
	}

	/**
	 * Work on a connection.
	 *
	 * @param <T> what it gives
	 */
	@FunctionalInterface
	public interface SqlWork<T extends @Nullable Object> {

		/**
		 * Does the work.
		 */
		T run(Connection connection) throws SQLException;

	}

}
