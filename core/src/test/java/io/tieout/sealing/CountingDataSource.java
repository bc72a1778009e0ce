package io.tieout.sealing;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Counts how often the database is asked: the key ring opens a connection per statement.
 */
final class CountingDataSource implements DataSource {

	private final DataSource target;

	private final boolean autoCommit;

	private final AtomicInteger opened = new AtomicInteger();

	CountingDataSource(DataSource target, boolean autoCommit) {
		this.target = target;
		this.autoCommit = autoCommit;
	}

	int opened() {
		return this.opened.get();
	}

	@Override
	public Connection getConnection() throws SQLException {
		this.opened.incrementAndGet();
		Connection connection = this.target.getConnection();
		connection.setAutoCommit(this.autoCommit);
		return connection;
	}

	@Override
	public Connection getConnection(String user, String password) throws SQLException {
		return this.target.getConnection(user, password);
	}

	@Override
	public PrintWriter getLogWriter() throws SQLException {
		return this.target.getLogWriter();
	}

	@Override
	public void setLogWriter(PrintWriter out) throws SQLException {
		this.target.setLogWriter(out);
	}

	@Override
	public void setLoginTimeout(int seconds) throws SQLException {
		this.target.setLoginTimeout(seconds);
	}

	@Override
	public int getLoginTimeout() throws SQLException {
		return this.target.getLoginTimeout();
	}

	@Override
	public Logger getParentLogger() {
		return Logger.getLogger(Logger.GLOBAL_LOGGER_NAME);
	}

	@Override
	public <T> T unwrap(Class<T> type) throws SQLException {
		return this.target.unwrap(type);
	}

	@Override
	public boolean isWrapperFor(Class<?> type) throws SQLException {
		return this.target.isWrapperFor(type);
	}

}
