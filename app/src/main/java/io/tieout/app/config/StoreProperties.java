package io.tieout.app.config;

import io.tieout.eventstore.StoreSettings;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the event store of this node is run ({@code tieout.store}).
 *
 * @param cachedAggregates most aggregate states kept in memory
 * @param patience how long an append waits for a database that does not answer
 * @param signals whether other nodes are woken by NOTIFY; without, their views and
 * workflows notice by looking ({@code tieout.views.poll},
 * {@code tieout.process.interval})
 * @param eventSource URI that names this installation in exported events; never changed,
 * or those who know the events take them for new ones
 */
@Validated
@ConfigurationProperties("tieout.store")
record StoreProperties(@Min(1000) @DefaultValue("200000") long cachedAggregates,
		@NotNull @DefaultValue("30s") Duration patience, @DefaultValue("true") boolean signals,
		@NotNull @DefaultValue("urn:tieout") URI eventSource) {

	StoreSettings settings() {
		return new StoreSettings(this.cachedAggregates, this.patience, this.signals);
	}

}
