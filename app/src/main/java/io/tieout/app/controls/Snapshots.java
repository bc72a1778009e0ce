package io.tieout.app.controls;

import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads several views as one state of the database holds them.
 */
final class Snapshots {

	private final JdbcClient sql;

	private final TransactionTemplate transactions;

	Snapshots(DataSource source) {
		this.sql = JdbcClient.create(source);
		this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
		this.transactions.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.transactions.setReadOnly(true);
	}

	/** Reads in a transaction that sees one state from start to end; to be kept short. */
	<T> T read(Function<JdbcClient, T> work) {
		T answer = this.transactions.execute((transaction) -> work.apply(this.sql));
		if (answer == null) {
			throw new IllegalStateException("A snapshot was read for nothing");
		}
		return answer;
	}

	/** For questions that one statement answers. */
	JdbcClient sql() {
		return this.sql;
	}

}
