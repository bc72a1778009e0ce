package io.tieout.projections.support;

import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.jspecify.annotations.Nullable;

/**
 * One pool of connections and its transactions. Whatever uses the same data source
 * through Spring on the calling thread takes part in them, a token store too.
 */
final class Database {

	private final DataSource dataSource;

	private final JdbcTemplate template;

	private final JdbcClient client;

	private final TransactionTemplate transactions;

	private final TransactionTemplate snapshots;

	Database(DataSource dataSource) {
		this.dataSource = dataSource;
		this.template = new JdbcTemplate(dataSource);
		this.client = JdbcClient.create(this.template);
		JdbcTransactionManager manager = new JdbcTransactionManager(dataSource);
		this.transactions = new TransactionTemplate(manager);
		this.snapshots = new TransactionTemplate(manager);
		this.snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	DataSource dataSource() {
		return this.dataSource;
	}

	JdbcClient sql() {
		return this.client;
	}

	/** Works in a transaction; what else is done through {@link #sql} is part of it. */
	<T extends @Nullable Object> T transaction(ConnectionCallback<T> work) {
		return this.transactions.execute((status) -> this.template.execute(work));
	}

	/**
	 * Works in a transaction that a crash of the database may undo, though never in part:
	 * for what is read again from the events then. It waits for no flush of its own, so
	 * that it takes none from the appends.
	 */
	<T extends @Nullable Object> T lazily(ConnectionCallback<T> work) {
		return transaction((connection) -> {
			try (Statement statement = connection.createStatement()) {
				statement.execute("SET LOCAL synchronous_commit = off");
			}
			return work.doInConnection(connection);
		});
	}

	/** Works in a transaction that sees one state of the database from start to end. */
	<T extends @Nullable Object> T snapshot(ConnectionCallback<T> work) {
		return this.snapshots.execute((status) -> this.template.execute(work));
	}

}
