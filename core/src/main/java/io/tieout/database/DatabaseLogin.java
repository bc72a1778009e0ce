package io.tieout.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Who connects to which database. The password is kept out of the address and of every
 * text form, so that neither can leak it.
 *
 * @param url JDBC address without user and password
 * @param user the role
 * @param password its password
 */
public record DatabaseLogin(String url, String user, String password) {

	/**
	 * A source that opens a connection each time.
	 */
	public DataSource unpooled() {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(this.url);
		source.setUser(this.user);
		source.setPassword(this.password);
		return source;
	}

	/**
	 * A pool of connections; the caller closes it.
	 * @param name shown in metrics and logs, and as {@code application_name}
	 * @param size most connections open at once
	 */
	public HikariDataSource pool(String name, int size) {
		HikariConfig config = new HikariConfig();
		config.setPoolName(name);
		config.setJdbcUrl(this.url);
		config.setUsername(this.user);
		config.setPassword(this.password);
		config.setMaximumPoolSize(size);
		config.setMinimumIdle(0);
		config.addDataSourceProperty("ApplicationName", name);
		return new HikariDataSource(config);
	}

	@Override
	public String toString() {
		return this.user + "@" + this.url;
	}

}
