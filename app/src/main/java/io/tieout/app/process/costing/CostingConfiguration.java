package io.tieout.app.process.costing;

import io.tieout.app.lane.Batch;
import io.tieout.app.process.erpposting.Companies;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wires costing.
 */
@Configuration(proxyBeanMethods = false)
class CostingConfiguration {

	@Bean
	CostingProcess costingProcess(@Batch JdbcClient jdbc, EventReader reader, BulkCommands commands,
			Companies companies) {
		return new CostingProcess(jdbc, reader, commands, companies);
	}

}
