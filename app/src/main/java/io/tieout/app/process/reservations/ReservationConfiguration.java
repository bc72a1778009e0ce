package io.tieout.app.process.reservations;

import io.tieout.app.ingest.StoredProducts;
import io.tieout.app.lane.Live;
import io.tieout.app.process.ProcessHandler;
import io.tieout.eventstore.Commands;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.PostgresEventStore;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Wires the flow.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChannelProperties.class)
class ReservationConfiguration {

	@Bean
	Channels channels(ChannelProperties properties, Places places) {
		return new Channels(properties, places);
	}

	@Bean
	CartHolding cartHolding(PostgresEventStore store, Commands commands, Channels channels, StockPlaces places) {
		return new CartHolding(commands,
				new CartPlanner(new StoredProducts(store), channels, places, new StockFigures(store)));
	}

	@Bean
	Reservations reservations(Commands commands, @Live EventReader reader, CartHolding holding) {
		return new Reservations(commands, reader, holding);
	}

	@Bean
	OrderAllocation orderAllocation(@Live EventReader reader, CartHolding holding) {
		return new OrderAllocation(reader, holding);
	}

	@Bean
	ProcessHandler reservationExpiry(Commands commands, EventReader reader, @Qualifier("batch") JdbcClient jdbc) {
		return new ExpirySweep(commands, reader, jdbc);
	}

}
