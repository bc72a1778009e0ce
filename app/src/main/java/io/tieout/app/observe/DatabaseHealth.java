package io.tieout.app.observe;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Whether the database answers, told within seconds: a connection of its own is opened,
 * since one from a pool would be waited for as long as commands wait.
 */
final class DatabaseHealth extends AbstractHealthIndicator {

	/** Longer than any answer of a living server takes, shorter than a probe waits. */
	private static final int SECONDS = 3;

	private final DataSource database;

	DatabaseHealth(DataSource database) {
		super("The database cannot be asked");
		this.database = database;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) throws SQLException {
		try (Connection connection = this.database.getConnection()) {
			builder.status(connection.isValid(SECONDS) ? "UP" : "DOWN");
		}
	}

}
