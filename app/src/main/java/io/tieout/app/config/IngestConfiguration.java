package io.tieout.app.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.app.process.reservations.Places;
import io.tieout.app.authority.Authorities;
import io.tieout.app.connector.canonical.CanonicalFeeds;
import io.tieout.app.connector.edi.EdiFeed;
import io.tieout.app.connector.epcis.EpcisFeed;
import io.tieout.app.connector.saleslines.SalesLinesFeed;
import io.tieout.app.connector.shopify.CustomerFeed;
import io.tieout.app.connector.shopify.InventoryLevelFeed;
import io.tieout.app.ingest.IngestParts;
import io.tieout.app.ingest.Ingestion;
import io.tieout.app.ingest.SourceRecords;
import io.tieout.app.ingest.StoredFacts;
import io.tieout.app.ingest.StoredProducts;
import io.tieout.app.ingest.dispatch.Knowledge;
import io.tieout.app.ingest.feed.Feed;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.LocationDirectory;
import io.tieout.app.ingest.feed.PriceAuthority;
import io.tieout.app.lane.Batch;
import io.tieout.app.process.erpposting.Companies;
import io.tieout.app.observe.CountedBulkCommands;
import io.tieout.app.observe.CountedRecords;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.PostgresEventStore;
import io.tieout.reconciliation.AuthorityRight;
import io.tieout.reconciliation.AuthoritySubject;
import io.tieout.sealing.BlindIndex;
import io.tieout.sealing.Sealer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The way in for every door.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ IngestProperties.class, FeedProperties.class, LocationProperties.class,
		FormatProperties.class, CrmProperties.class })
class IngestConfiguration {

	@Bean
	Identities identities(BlindIndex index) {
		return Identities.under(index);
	}

	/** While nobody was granted the prices of a channel, every source sets them. */
	@Bean
	PriceAuthority priceAuthority(Authorities authorities) {
		return (source, channel) -> authorities.may(source, AuthorityRight.PRICE, AuthoritySubject.pricesOf(channel));
	}

	@Bean
	Places places(LocationProperties properties) {
		return properties.places();
	}

	@Bean
	LocationDirectory locationDirectory(LocationProperties properties) {
		return properties.directory();
	}

	@Bean
	ForeignFeeds foreignFeeds(FormatProperties formats, IngestProperties properties, CrmProperties exports,
			LocationDirectory locations) {
		List<Feed<?>> feeds = new ArrayList<>(List.of(new SalesLinesFeed(properties.salesLines().settings()),
				EdiFeed.x12(formats.edi().settings(properties.zone(), locations)),
				EdiFeed.edifact(formats.edi().settings(properties.zone(), locations)),
				new EpcisFeed(formats.epcis().settings(properties.zone(), locations)),
				new InventoryLevelFeed(locations, properties.zone()), new CustomerFeed(properties.zone())));
		feeds.addAll(exports.feeds(properties.zone()));
		return new ForeignFeeds(feeds);
	}

	@Bean
	Ingestion ingestion(@Batch DataSource batch, PostgresEventStore store, BulkCommands commands, Sealer sealer,
			Identities identities, Authorities authorities, LocationDirectory locations, ForeignFeeds foreign,
			Clock clock, IngestProperties properties, PriceAuthority prices, FeedProperties expected,
			Companies companies, @Value("${tieout.data}") Path data, MeterRegistry meters) {
		List<Feed<?>> feeds = new ArrayList<>(
				CanonicalFeeds.all(properties.zone(), prices, properties.salesLines().tills(companies::ownerOf)));
		feeds.addAll(foreign.feeds());
		return new Ingestion(
				new IngestParts(batch, new CountedBulkCommands(store.promptBulk(), "live", meters), commands, sealer,
						identities,
						new Knowledge(new StoredProducts(store), authorities, new StoredFacts(store.reader()),
								locations),
						feeds, clock, properties.settings(), expected.expectedOf(feeds), data.resolve("inbox"),
						new CountedRecords(meters)));
	}

	@Bean
	SourceRecords sourceRecords(Ingestion ingestion) {
		return ingestion.records();
	}

	@Bean
	SmartLifecycle ingestionLifecycle(Ingestion ingestion) {
		return new StartedWithTheService(ingestion::start);
	}

	/**
	 * The feeds that translate the formats of others.
	 *
	 * @param feeds the feeds
	 */
	record ForeignFeeds(List<Feed<?>> feeds) {
	}

	/**
	 * Starts work once everything stands; what it starts is closed with its bean.
	 */
	private static final class StartedWithTheService implements SmartLifecycle {

		private final Runnable work;

		private volatile boolean running;

		StartedWithTheService(Runnable work) {
			this.work = work;
		}

		@Override
		public void start() {
			this.work.run();
			this.running = true;
		}

		@Override
		public void stop() {
			this.running = false;
		}

		@Override
		public boolean isRunning() {
			return this.running;
		}

	}

}
