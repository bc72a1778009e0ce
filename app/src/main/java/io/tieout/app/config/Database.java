package io.tieout.app.config;

import io.tieout.database.DatabaseGuard;
import io.tieout.database.DatabaseLogin;
import io.tieout.database.EmbeddedDatabase;
import io.tieout.database.Migrations;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * The database of this installation, brought up to date and found trustworthy: the user's
 * own server where {@code spring.datasource.url} names one, else an embedded one in the
 * data folder.
 */
final class Database implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Database.class);

	private final DatabaseLogin app;

	private final @Nullable EmbeddedDatabase embedded;

	private Database(DatabaseLogin app, @Nullable EmbeddedDatabase embedded) {
		this.app = app;
		this.embedded = embedded;
	}

	static Database open(DatabaseProperties properties, Environment environment) {
		String url = environment.getProperty("spring.datasource.url");
		return (url != null) ? ofServer(url, environment) : ofFolder(properties);
	}

	private static Database ofFolder(DatabaseProperties properties) {
		EmbeddedDatabase embedded = EmbeddedDatabase.start(properties.folder(), properties.port());
		try {
			logger.info("The embedded PostgreSQL in {} listens on 127.0.0.1:{}",
					properties.folder().toAbsolutePath().normalize(), embedded.port());
			Migrations.run(embedded.owner().unpooled());
			DataSource app = embedded.app().unpooled();
			DatabaseGuard.requireDurableEmbedded(app);
			DatabaseGuard.requireClosedEmbedded(app);
			DatabaseGuard.requireRestrictedRole(app);
			DatabaseGuard.requireGuardedHistory(app);
			return new Database(embedded.app(), embedded);
		}
		catch (RuntimeException ex) {
			embedded.close();
			throw ex;
		}
	}

	private static Database ofServer(String url, Environment environment) {
		DatabaseLogin app = new DatabaseLogin(url, required(environment, "spring.datasource.username"),
				environment.getProperty("spring.datasource.password", ""));
		DatabaseLogin owner = new DatabaseLogin(environment.getProperty("spring.flyway.url", url),
				required(environment, "spring.flyway.user"), environment.getProperty("spring.flyway.password", ""));
		Migrations.run(owner.unpooled());
		DatabaseGuard.requireDurable(app.unpooled());
		DatabaseGuard.requireRestrictedRole(app.unpooled());
		DatabaseGuard.requireGuardedHistory(app.unpooled());
		return new Database(app, null);
	}

	private static String required(Environment environment, String property) {
		String value = environment.getProperty(property);
		if (value == null || value.isBlank()) {
			throw new IllegalStateException("spring.datasource.url names a server, so " + property
					+ " is needed: the service connects as spring.datasource.username (tieout_app), and migrations run"
					+ " as spring.flyway.user (tieout_owner)");
		}
		return value;
	}

	/**
	 * How the service itself connects.
	 */
	DatabaseLogin app() {
		return this.app;
	}

	boolean isEmbedded() {
		return this.embedded != null;
	}

	@Override
	public void close() {
		if (this.embedded != null) {
			this.embedded.close();
		}
	}

}
