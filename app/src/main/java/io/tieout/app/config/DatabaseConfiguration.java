package io.tieout.app.config;

import com.zaxxer.hikari.HikariDataSource;
import io.tieout.app.lane.Batch;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Connections: one pool for what a caller waits for, one for everything else.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

	private static final int PROBE_SECONDS = 3;

	@Bean
	Database database(DatabaseProperties properties, Environment environment) {
		return Database.open(properties, environment);
	}

	@Bean
	@Primary
	HikariDataSource liveConnections(Database database, DatabaseProperties properties) {
		return database.app().pool("live", properties.liveConnections());
	}

	@Bean
	@Batch
	HikariDataSource batchConnections(Database database, DatabaseProperties properties) {
		return database.app().pool("batch", properties.batchConnections());
	}

	/** For asking whether the database answers: a connection each time, or soon none. */
	@Bean(defaultCandidate = false)
	@Qualifier("probe")
	DataSource probeConnections(Database database) throws SQLException {
		DataSource probe = database.app().unpooled();
		probe.setLoginTimeout(PROBE_SECONDS);
		return probe;
	}

	/**
	 * For event processors and views: rows and token move together, on the batch pool.
	 */
	@Bean
	PlatformTransactionManager transactionManager(@Batch DataSource batch) {
		return new JdbcTransactionManager(batch);
	}

}
