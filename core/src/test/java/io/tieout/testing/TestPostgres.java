package io.tieout.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.tieout.database.DatabaseLogin;
import io.tieout.database.TestServer;
import javax.sql.DataSource;

/**
 * A migrated database of its own for a test class, on a server shared by the JVM that is
 * as durable as in production. Holds whatever migrations the module's class path has.
 * Tests act as {@code tieout_app}; only tamper tests are the owner.
 */
public final class TestPostgres implements AutoCloseable {

	private static final int APP_CONNECTIONS = 16;

	private static final int OWNER_CONNECTIONS = 2;

	private final TestServer server;

	private final String database;

	private final DatabaseLogin appLogin;

	private final DatabaseLogin ownerLogin;

	private final HikariDataSource app;

	private final HikariDataSource owner;

	private TestPostgres(TestServer server, String database) {
		this.server = server;
		this.database = database;
		this.appLogin = server.app(database);
		this.ownerLogin = server.owner(database);
		this.app = this.appLogin.pool("app-" + database, APP_CONNECTIONS);
		this.owner = this.ownerLogin.pool("owner-" + database, OWNER_CONNECTIONS);
	}

	/**
	 * A new database; the first call of a JVM starts the server.
	 */
	public static TestPostgres fresh() {
		TestServer server = Shared.SERVER;
		return new TestPostgres(server, server.createDatabase());
	}

	/**
	 * Connections as the restricted role of the service.
	 */
	public DataSource app() {
		return this.app;
	}

	/**
	 * Connections as the role that runs migrations, which could tamper.
	 */
	public DataSource owner() {
		return this.owner;
	}

	/**
	 * Connections of a new login that is a member of a group role and nothing else.
	 */
	public DataSource memberOf(String group) {
		return this.server.member(this.database, group).unpooled();
	}

	/**
	 * JDBC address without user and password.
	 */
	public String url() {
		return this.appLogin.url();
	}

	/**
	 * Name of the restricted role.
	 */
	public String appUser() {
		return this.appLogin.user();
	}

	/**
	 * Password of the restricted role.
	 */
	public String appPassword() {
		return this.appLogin.password();
	}

	/**
	 * Name of the role that runs migrations.
	 */
	public String ownerUser() {
		return this.ownerLogin.user();
	}

	/**
	 * Password of the role that runs migrations.
	 */
	public String ownerPassword() {
		return this.ownerLogin.password();
	}

	/**
	 * Ends all connections and drops the database.
	 */
	@Override
	public void close() {
		this.app.close();
		this.owner.close();
		this.server.dropDatabase(this.database);
	}

	private static final class Shared {

		static final TestServer SERVER = TestServer.start();

	}

}
