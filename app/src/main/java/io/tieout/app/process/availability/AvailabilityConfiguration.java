package io.tieout.app.process.availability;

import io.tieout.app.ingest.StoredProducts;
import io.tieout.app.process.reservations.Channels;
import io.tieout.eventstore.PostgresEventStore;
import io.tieout.projections.availability.AvailabilityQueries;
import io.tieout.projections.incoming.IncomingQueries;
import io.tieout.projections.support.ViewPositions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What channels may promise, as a part of the service.
 */
@Configuration(proxyBeanMethods = false)
class AvailabilityConfiguration {

	@Bean
	Availability availability(PostgresEventStore store, Channels channels, AvailabilityQueries availability,
			IncomingQueries incoming, JdbcClient live) {
		return new Availability(new StoredProducts(store),
				new ChannelStock(channels, availability, incoming, new ViewPositions(live)));
	}

}
