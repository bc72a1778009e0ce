package io.tieout.projections.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections to a database that does not answer while a test says so.
 */
final class Outage extends DelegatingDataSource {

	private volatile boolean down;

	Outage(DataSource dataSource) {
		super(dataSource);
	}

	void begin() {
		this.down = true;
	}

	void end() {
		this.down = false;
	}

	@Override
	public Connection getConnection() throws SQLException {
		if (this.down) {
			throw new SQLTransientConnectionException("The database does not answer");
		}
		return super.getConnection();
	}

}
