package io.tieout.app.process.ordertocash;

import io.tieout.app.lane.Batch;
import io.tieout.eventstore.BulkCommands;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wires order-to-cash.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OrderToCashTerms.class)
class OrderToCashConfiguration {

	@Bean
	OrderToCashProcess orderToCashProcess(@Batch JdbcClient jdbc, BulkCommands commands, OrderToCashTerms terms) {
		return new OrderToCashProcess(jdbc, commands, terms);
	}

}
