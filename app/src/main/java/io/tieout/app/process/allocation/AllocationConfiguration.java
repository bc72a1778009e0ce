package io.tieout.app.process.allocation;

import io.tieout.app.lane.Batch;
import io.tieout.app.lane.Live;
import io.tieout.app.process.ProcessHandler;
import io.tieout.app.process.reservations.Channels;
import io.tieout.app.process.reservations.OrderAllocation;
import io.tieout.app.process.reservations.Reservations;
import io.tieout.eventstore.Commands;
import io.tieout.eventstore.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Orders and their goods, as a part of the service.
 */
@Configuration(proxyBeanMethods = false)
class AllocationConfiguration {

	@Bean
	Shortfalls shortfalls(Commands commands, @Live EventReader reader, OrderAllocation allocation,
			Reservations reservations) {
		return new Shortfalls(commands, reader, allocation, reservations);
	}

	@Bean
	OrderCommits orderCommits(Reservations reservations, OrderAllocation allocation, Shortfalls shortfalls) {
		return new OrderCommits(reservations, allocation, shortfalls);
	}

	@Bean
	ProcessHandler orderAllocationProcess(EventReader reader, Channels channels, OrderAllocation allocation,
			Shortfalls shortfalls, @Batch JdbcClient jdbc) {
		return new AllocationProcess(reader, channels, allocation, shortfalls, new AllocationTable(jdbc));
	}

}
