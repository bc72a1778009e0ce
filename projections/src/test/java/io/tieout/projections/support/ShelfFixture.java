package io.tieout.projections.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.contract.EventContext;
import io.tieout.core.BusinessDate;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.eventstore.CommandResult.Accepted;
import io.tieout.projections.shelf.ShelfCommand;
import io.tieout.projections.shelf.ShelfEvent;
import io.tieout.projections.shelf.ShelfEvent.Carried;
import io.tieout.projections.shelf.ShelfEvent.Cleared;
import io.tieout.projections.shelf.ShelfEvent.Inspected;
import io.tieout.projections.shelf.ShelfEvent.Put;
import io.tieout.projections.shelf.ShelfView;
import io.tieout.projections.support.RebuildOrder.Started;
import io.tieout.testing.TestPostgres;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database with shelves, and what tests ask of it.
 */
final class ShelfFixture implements AutoCloseable {

	static final Instant MORNING = Instant.parse("2026-01-05T08:00:00.123456Z");

	static final Duration PATIENCE = Duration.ofSeconds(30);

	final TestPostgres database = TestPostgres.fresh();

	final JdbcClient sql = JdbcClient.create(this.database.app());

	private final List<ShelfNode> nodes = new ArrayList<>();

	/** A node whose views are not fed yet. */
	ShelfNode node() {
		return node(ShelfNode.SETTINGS, new ShelfView());
	}

	ShelfNode node(ViewSettings settings, ShelfView view) {
		ShelfNode node = new ShelfNode("node-" + this.nodes.size(), this.database.app(), settings, view);
		this.nodes.add(node);
		return node;
	}

	/** A node that feeds its views. */
	ShelfNode started() {
		ShelfNode node = node();
		node.views.start();
		return node;
	}

	static Put put(String shelf, String sku, long quantity) {
		return new Put(shelf, new Sku(sku), Quantity.of(quantity), Money.of("12.30", "GBP"),
				BusinessDate.parse("2026-01-05"), MORNING, "from \\\"" + sku + "\\\"");
	}

	static Carried carried(String shelf, String to, String sku, long quantity) {
		return new Carried(shelf, to, new Sku(sku), Quantity.of(quantity));
	}

	static Cleared cleared(String shelf, String sku) {
		return new Cleared(shelf, new Sku(sku));
	}

	/** Appends events, in order. */
	void record(ShelfNode node, ShelfEvent... events) {
		record(node, List.of(events));
	}

	void record(ShelfNode node, List<ShelfEvent> events) {
		List<Item> items = events.stream()
			.map((event) -> new Item(List.of(ShelfCommand.of(event)),
					EventContext.of(MORNING, "tester", UUID.randomUUID().toString())))
			.toList();
		assertThat(node.store.bulk().execute(items)).allMatch(Accepted.class::isInstance);
	}

	/** Appends events of all kinds, the same ones for the same seed. */
	void recordMany(ShelfNode node, int count, long seed) {
		Random random = new Random(seed);
		List<ShelfEvent> events = new ArrayList<>();
		for (int event = 0; event < count; event++) {
			String shelf = "S" + random.nextInt(20);
			String sku = "K" + random.nextInt(30);
			events.add(switch (random.nextInt(10)) {
				case 0 -> cleared(shelf, sku);
				case 1 -> new Inspected(shelf);
				case 2, 3 -> carried(shelf, "S" + random.nextInt(20), sku, random.nextInt(5));
				default -> put(shelf, sku, random.nextInt(9));
			});
		}
		record(node, events);
	}

	/** Waits until the live view holds every event. */
	void awaitLevel(ShelfNode node) {
		long head = node.store.reader().lastPosition();
		await().atMost(PATIENCE).until(() -> node.views.status().get(0).position() >= head);
	}

	/** Waits for the end of a run that was to start. */
	Rebuild awaitEnd(ShelfNode node, RebuildOrder order) {
		assertThat(order).isInstanceOf(Started.class);
		UUID id = ((Started) order).run().id();
		await().atMost(PATIENCE).until(() -> node.views.run(id).orElseThrow().state() != RebuildState.RUNNING);
		return node.views.run(id).orElseThrow();
	}

	/** The rows of the stable SQL view, by key. */
	List<Map<String, Object>> rows() {
		return this.sql.sql("SELECT * FROM read.shelf ORDER BY shelf, sku").query().listOfRows();
	}

	/** The rows of a relation as PostgreSQL writes them. */
	List<String> texts(String relation) {
		return this.sql.sql("SELECT held::text FROM " + relation + " held ORDER BY shelf, sku")
			.query(String.class)
			.list();
	}

	/** The table of the live generation, tombstones and all. */
	String liveTable(ShelfNode node) {
		return node.views.generations("shelf")
			.stream()
			.filter((generation) -> generation.state() == GenerationState.LIVE)
			.findFirst()
			.orElseThrow()
			.table();
	}

	Digest digestOf(String table) {
		int number = Integer.parseInt(table.substring(table.lastIndexOf('g') + 1));
		return new Database(this.database.app())
			.transaction((connection) -> TableDigest.of(connection, new GenerationTable<>(new ShelfView(), number)));
	}

	@Override
	public void close() {
		this.nodes.forEach(ShelfNode::close);
		this.database.close();
	}

}
