package io.tieout.app.ingest;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tieout.aggregate.DomainCatalog;
import io.tieout.aggregate.DomainModule;
import io.tieout.app.authority.StoredAuthorities;
import io.tieout.app.connector.canonical.CanonicalFeeds;
import io.tieout.app.connector.canonical.TillTerms;
import io.tieout.app.connector.saleslines.SalesLinesFeed;
import io.tieout.app.connector.saleslines.SalesLinesSettings;
import io.tieout.app.ingest.dispatch.OutcomeListener;
import io.tieout.app.ingest.expected.ExpectedDelivery;
import io.tieout.app.ingest.expected.Schedule;
import io.tieout.app.ingest.feed.Feed;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.dispatch.Knowledge;
import io.tieout.app.ingest.feed.LocationDirectory;
import io.tieout.app.ingest.feed.ProductDirectory;
import io.tieout.app.ingest.job.IngestSettings;
import io.tieout.contract.ContractSerializer;
import io.tieout.contract.MessageCatalog;
import io.tieout.core.ChannelId;
import io.tieout.core.CompanyId;
import io.tieout.core.LocationId;
import io.tieout.core.SourceSystem;
import io.tieout.core.Money;
import io.tieout.core.SourceSystem;
import io.tieout.customer.CustomerDomain;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.DeciderRegistry;
import io.tieout.eventstore.PostgresEventStore;
import io.tieout.eventstore.StoreSettings;
import io.tieout.finance.Department;
import io.tieout.finance.FinanceDomain;
import io.tieout.finance.TaxCode;
import io.tieout.finance.Tender;
import io.tieout.inventory.InventoryDomain;
import io.tieout.reconciliation.ReconciliationKernel;
import io.tieout.sealing.BlindIndex;
import io.tieout.sealing.InstallationKey;
import io.tieout.sealing.KeyRing;
import io.tieout.sealing.Sealer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A process of the service as far as ingestion goes: store, keys and every feed on a
 * database that others may share.
 */
final class IngestNode implements AutoCloseable {

	static final IngestSettings SETTINGS = new IngestSettings(50, 8, 2, Duration.ofSeconds(20), Duration.ofMillis(50),
			new IngestSettings.FileLimits(1_000, 1L << 30, Duration.ofSeconds(1)));

	/** What is expected of the warehouse, and of anybody. */
	static final List<ExpectedDelivery> EXPECTED = List.of(
			new ExpectedDelivery("stock-movements", new SourceSystem("WMS"), "warehouse",
					Schedule.of("PT1H", ZoneOffset.UTC), Duration.ofMinutes(10)),
			new ExpectedDelivery("products", null, "buying", Schedule.of("0 0 2 * * *", ZoneId.of("Europe/London")),
					Duration.ofMinutes(30)));

	private final DataSource source;

	private final Path folder;

	private final PostgresEventStore store;

	private final KeyRing keys;

	private final Sealer sealer;

	IngestNode(DataSource source, Path folder) {
		this.source = source;
		this.folder = folder;
		List<DomainModule> domains = List.of(new InventoryDomain(), new CustomerDomain(), new FinanceDomain(),
				new ReconciliationKernel());
		MessageCatalog catalog = DomainCatalog.of(domains);
		this.store = new PostgresEventStore(StoreSettings.defaults(), source, source, new DeciderRegistry(domains),
				catalog, new ContractSerializer(catalog), Clock.systemUTC(), new SimpleMeterRegistry());
		this.store.start();
		this.keys = keysIn(Duration.ZERO);
		this.sealer = new Sealer(this.keys);
	}

	/**
	 * Ingestion on this node's store; the caller closes it.
	 */
	Ingestion ingestion(BulkCommands commands, IngestSettings settings) {
		return ingestion(commands, settings, products());
	}

	Ingestion ingestion(BulkCommands commands, IngestSettings settings, ProductDirectory products) {
		return ingestion(commands, settings, products, Clock.systemUTC());
	}

	/**
	 * Ingestion of a process whose clock is ahead; the caller closes it.
	 */
	Ingestion ingestionIn(Duration ahead) {
		return ingestion(this.store.bulk(), SETTINGS, products(), Clock.offset(Clock.systemUTC(), ahead));
	}

	private Ingestion ingestion(BulkCommands commands, IngestSettings settings, ProductDirectory products,
			Clock clock) {
		BlindIndex index = new BlindIndex(InstallationKey.index(this.source, this.folder.resolve("keys")));
		List<Feed<?>> feeds = new ArrayList<>(
				CanonicalFeeds.all(ZoneOffset.UTC, (source, channel) -> !source.equals(new SourceSystem("MARKET")),
						new TillTerms((store) -> new CompanyId("GIFTS"), new ChannelId("store"), new Tender("CARD"),
								new TaxCode("STANDARD"), new Department("GENERAL"), (code) -> Optional.empty())));
		feeds.add(new SalesLinesFeed(salesLines()));
		feeds.add(new PoisonFeed());
		feeds.add(new ScannerFeed());
		return new Ingestion(new IngestParts(this.source, commands, commands, this.sealer, Identities.under(index),
				new Knowledge(products, new StoredAuthorities(this.store), new StoredFacts(this.store.reader()),
						LocationDirectory.EMPTY),
				feeds, clock, settings, EXPECTED, this.folder.resolve("inbox"), OutcomeListener.NOBODY));
	}

	static SalesLinesSettings salesLines() {
		return new SalesLinesSettings(new CompanyId("GIFTS"), new LocationId("STORE1"), null, new ChannelId("store"),
				Money.currency("GBP"), ZoneId.of("Europe/London"), new Tender("CARD"), new TaxCode("STANDARD"),
				new Department("GENERAL"), SalesLinesSettings.usualNotGoods());
	}

	ProductDirectory products() {
		return new StoredProducts(this.store);
	}

	PostgresEventStore store() {
		return this.store;
	}

	/**
	 * The keys as a process sees them whose clock is ahead.
	 */
	KeyRing keysIn(Duration ahead) {
		return new KeyRing(this.source, InstallationKey.keyEncryption(this.source, null, this.folder.resolve("keys")),
				Clock.offset(Clock.systemUTC(), ahead), 10_000);
	}

	KeyRing keys() {
		return this.keys;
	}

	@Override
	public void close() {
		this.store.close();
	}

}
