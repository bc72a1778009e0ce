package io.tieout.app.process.transfers;

import io.tieout.app.lane.Live;
import io.tieout.eventstore.Commands;
import io.tieout.eventstore.EventReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Wires what people decide about transfers.
 */
@Configuration(proxyBeanMethods = false)
class TransferConfiguration {

	@Bean
	TransitLosses transitLosses(Commands commands, @Live EventReader reader) {
		return new TransitLosses(commands, reader);
	}

}
