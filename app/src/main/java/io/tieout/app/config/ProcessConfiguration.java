package io.tieout.app.config;

import io.tieout.app.lane.Batch;
import io.tieout.app.process.ProcessHandler;
import io.tieout.app.process.ProcessRunners;
import io.tieout.eventstore.EventTail;
import io.tieout.eventstore.PostgresEventStore;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs every workflow there is a {@link ProcessHandler} of.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProcessProperties.class)
class ProcessConfiguration {

	/**
	 * What handlers write their state through: it joins the transaction of their runner.
	 */
	@Bean
	@Batch
	JdbcClient processJdbc(@Batch DataSource batch) {
		return JdbcClient.create(batch);
	}

	@Bean
	ProcessRunners processRunners(List<ProcessHandler> handlers, EventTail tail, @Batch JdbcClient jdbc,
			PlatformTransactionManager transactions, Clock clock, ProcessProperties properties,
			PostgresEventStore store) {
		ProcessRunners runners = new ProcessRunners(handlers, tail, jdbc, new TransactionTemplate(transactions), clock,
				properties.interval());
		store.onAppended(runners::wake);
		return runners;
	}

}
