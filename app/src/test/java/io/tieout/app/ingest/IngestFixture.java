package io.tieout.app.ingest;

import io.tieout.app.ingest.dispatch.Outcome;
import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.ProductDirectory;
import io.tieout.app.ingest.inbox.ArrivalState;
import io.tieout.app.ingest.inbox.Delivery;
import io.tieout.app.ingest.inbox.JobView;
import io.tieout.app.ingest.inbox.LetterState;
import io.tieout.app.ingest.inbox.Sender;
import io.tieout.app.ingest.job.IngestSettings;
import io.tieout.app.ingest.job.Summary;
import io.tieout.contract.Event;
import io.tieout.core.SourceSystem;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.PostgresEventStore;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.reconciliation.ArrivalCounts;
import io.tieout.reconciliation.FeedEvent.ArrivalTallied;
import io.tieout.reconciliation.FeedId;
import io.tieout.sealing.KeyRing;
import io.tieout.testing.TestPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ingestion on a database of its own, with the store, the keys and every feed.
 */
final class IngestFixture implements AutoCloseable {

	private final TestPostgres database = TestPostgres.fresh();

	private final Path folder;

	private final IngestNode node;

	private Ingestion ingestion;

	IngestFixture(Path folder) {
		this.folder = folder;
		this.node = new IngestNode(this.database.app(), folder);
		this.ingestion = this.node.ingestion(bulk(), IngestNode.SETTINGS);
		this.ingestion.start();
	}

	/**
	 * Another ingestion on the same store, as a further process would have it; the caller
	 * closes it.
	 */
	Ingestion ingestion(BulkCommands commands, IngestSettings settings) {
		return this.node.ingestion(commands, settings);
	}

	Ingestion ingestion(BulkCommands commands, IngestSettings settings, ProductDirectory products) {
		return this.node.ingestion(commands, settings, products);
	}

	/**
	 * The ingestion of a further process whose clock is ahead; the caller closes it.
	 */
	Ingestion ingestionIn(Duration ahead) {
		return this.node.ingestionIn(ahead);
	}

	/**
	 * Stops the ingestion of this fixture and replaces it by one that takes in files but
	 * works on nothing.
	 */
	void stopWorking() {
		this.ingestion.close();
		this.ingestion = this.node.ingestion(bulk(), IngestNode.SETTINGS);
	}

	/**
	 * Stops the ingestion of this fixture and starts another one on the same database.
	 */
	void restart() {
		this.ingestion.close();
		this.ingestion = this.node.ingestion(bulk(), IngestNode.SETTINGS);
		this.ingestion.start();
	}

	Ingestion ingestion() {
		return this.ingestion;
	}

	BulkCommands bulk() {
		return this.node.store().bulk();
	}

	PostgresEventStore store() {
		return this.node.store();
	}

	TestPostgres database() {
		return this.database;
	}

	ProductDirectory products() {
		return this.node.products();
	}

	KeyRing keys() {
		return this.node.keys();
	}

	Path watched(String feed) {
		return this.folder.resolve("inbox").resolve(feed);
	}

	DataSource source() {
		return this.database.app();
	}

	JdbcClient sql() {
		return JdbcClient.create(this.database.app());
	}

	static Sender sender() {
		return Sender.unlimited("tester", "test-correlation");
	}

	static Delivery delivery(String feed, BodyFormat format) {
		return Delivery.request(feed, format, sender());
	}

	Outcome one(String feed, String json) {
		return one(this.ingestion, feed, json);
	}

	static Outcome one(Ingestion ingestion, String feed, String json) {
		try {
			return ingestion.takeOne(delivery(feed, BodyFormat.JSON), stream(json));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Summary many(String feed, String... lines) {
		return many(delivery(feed, BodyFormat.NDJSON), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
	}

	Summary csv(String feed, String... rows) {
		return many(delivery(feed, BodyFormat.CSV), String.join("\n", rows).getBytes(StandardCharsets.UTF_8));
	}

	Summary many(Delivery delivery, byte[] body) {
		try {
			return this.ingestion.takeMany(delivery, new ByteArrayInputStream(body));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static JobView file(Ingestion ingestion, String feed, String name, byte[] content) {
		try {
			return ingestion.files()
				.accept(feed, name, Map.of(), StandardCharsets.UTF_8, new ByteArrayInputStream(content), sender());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	JobView file(String feed, String name, String store, byte[] content) {
		try {
			return this.ingestion.files()
				.accept(feed, name, store.isEmpty() ? Map.of() : Map.of("store", store), StandardCharsets.UTF_8,
						new ByteArrayInputStream(content), sender());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	JobView awaitJob(UUID id) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> this.ingestion.jobs().find(id).filter(JobView::isOver).isPresent());
		return this.ingestion.jobs().find(id).orElseThrow();
	}

	/**
	 * When each source last came through a feed.
	 */
	Map<SourceSystem, Instant> sources(String feed) {
		return this.ingestion.feeds()
			.list()
			.stream()
			.filter((status) -> status.profile().name().equals(feed))
			.findFirst()
			.orElseThrow()
			.sources();
	}

	/**
	 * Waits until every arrival has ended.
	 */
	void awaitIdle() {
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> sql().sql("SELECT count(*) FROM inbox.arrival WHERE ended_at IS NULL")
				.query(Long.class)
				.single() == 0);
	}

	/**
	 * Sweeps keys as if so much time had passed, as another process would.
	 */
	void sweepKeysIn(Duration time) {
		if (this.node.keysIn(time).sweepExpired() == 0) {
			throw new AssertionError("There was nothing to sweep");
		}
	}

	JobView awaitDone(UUID id) {
		JobView job = awaitJob(id);
		if (job.state() != ArrivalState.DONE) {
			throw new AssertionError("The job ended as " + job);
		}
		return job;
	}

	void awaitLetter(long id, LetterState state) {
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.until(() -> this.ingestion.hospital().find(id).orElseThrow().state() == state);
	}

	static ByteArrayInputStream stream(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Registers plain stocked products.
	 */
	void register(String... skus) {
		for (String sku : skus) {
			Outcome outcome = one("products", """
					{"source":"ERP","sourceId":"%1$s","occurredAt":"2026-01-01T00:00:00Z","sku":"%1$s","name":"%1$s",
					 "stocked":true}""".formatted(sku));
			if (!(outcome instanceof Outcome.Accepted)) {
				throw new AssertionError("The product was not accepted: " + outcome);
			}
		}
	}

	static String movement(String id, String sku, String kind, String quantity) {
		return """
				{"source":"WMS","sourceId":"%s","occurredAt":"2026-03-01T10:00:00Z","sku":"%s","location":"STORE1",\
				"kind":"%s","quantity":%s}""".formatted(id, sku, kind, quantity);
	}

	/**
	 * Every event, in order.
	 */
	List<RecordedEvent> events() {
		List<RecordedEvent> events = new ArrayList<>();
		EventReader reader = this.node.store().reader();
		reader.read(0, reader.lastPosition(), events::add);
		return events;
	}

	<E extends Event> List<E> events(Class<E> type) {
		return events().stream().map(RecordedEvent::payload).filter(type::isInstance).map(type::cast).toList();
	}

	/**
	 * What the trading days have been told so far.
	 */
	Map<FeedId, ArrivalCounts> tallies() {
		this.ingestion.flushCounts();
		Map<FeedId, ArrivalCounts> totals = new HashMap<>();
		events(ArrivalTallied.class)
			.forEach((event) -> totals.merge(event.feed(), event.arrived(), ArrivalCounts::plus));
		return totals;
	}

	@Nullable ArrivalCounts tally(String source, String flow, String date) {
		return tallies().entrySet()
			.stream()
			.filter((entry) -> entry.getKey().aggregateId().equals("feed:" + source + "/" + flow + "/" + date))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(null);
	}

	@Override
	public void close() {
		this.ingestion.close();
		this.node.close();
		this.database.close();
	}

}
