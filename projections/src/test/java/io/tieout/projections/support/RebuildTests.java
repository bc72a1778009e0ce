package io.tieout.projections.support;

import static io.tieout.projections.support.ShelfFixture.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.tieout.core.Sku;
import io.tieout.eventstore.EventTail;
import io.tieout.projections.shelf.ShelfEvent.Toppled;
import io.tieout.projections.shelf.ShelfView;
import io.tieout.projections.support.RebuildOrder.Refused;
import io.tieout.projections.support.RebuildOrder.Started;
import io.tieout.projections.support.RowDifference.Cell;
import io.tieout.projections.support.RowDifference.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What rebuilds, verifications, roll-backs and views as known then promise.
 */
class RebuildTests {

	private static final String OPERATOR = "operator-1";

	private final ShelfFixture fixture = new ShelfFixture();

	@AfterEach
	void close() {
		this.fixture.close();
	}

	private ShelfNode level(int events) {
		ShelfNode node = this.fixture.started();
		this.fixture.recordMany(node, events, 42);
		this.fixture.awaitLevel(node);
		return node;
	}

	private Rebuild verify(ShelfNode node) {
		Rebuild run = this.fixture.awaitEnd(node, node.views.verify("shelf", OPERATOR));
		assertThat(run.failure()).isNull();
		return run;
	}

	private Rebuild rebuild(ShelfNode node) {
		Rebuild run = this.fixture.awaitEnd(node, node.views.rebuild("shelf", OPERATOR));
		assertThat(run.failure()).isNull();
		return run;
	}

	private void tamper(ShelfNode node, String sql) {
		assertThat(this.fixture.sql.sql(sql.formatted(this.fixture.liveTable(node))).update()).isOne();
	}

	@Test
	void aRebuildEqualsTheLiveViewAndTakesItsPlace() {
		ShelfNode node = level(3_000);
		List<String> before = this.fixture.texts("read.shelf");
		Rebuild run = rebuild(node);
		assertThat(run.state()).isEqualTo(RebuildState.DONE);
		assertThat(run.differences()).isZero();
		assertThat(run.position()).isEqualTo(3_000);
		assertThat(run.secondsLeft()).isZero();
		assertThat(this.fixture.texts("read.shelf")).isEqualTo(before);
		assertThat(node.views.generations("shelf")).extracting(Generation::number, Generation::state)
			.containsExactly(tuple(2, GenerationState.LIVE), tuple(1, GenerationState.KEPT));
		this.fixture.recordMany(node, 500, 1);
		this.fixture.awaitLevel(node);
		assertThat(verify(node).differences()).isZero();
	}

	@Test
	void aVerificationFindsNothingInAViewThatEqualsItsHistory() {
		ShelfNode node = level(1_000);
		Rebuild run = verify(node);
		assertThat(run.state()).isEqualTo(RebuildState.DONE);
		assertThat(run.differences()).isZero();
		assertThat(node.views.generations("shelf")).hasSize(1);
	}

	@Test
	void aVerificationNamesRowAndColumnOfAnAlteredCellAndARebuildMendsIt() {
		ShelfNode node = this.fixture.started();
		this.fixture.record(node, put("A", "TEA", 5), put("B", "TEA", 7));
		this.fixture.awaitLevel(node);
		tamper(node, "UPDATE %s SET level = 6 WHERE shelf = 'A'");
		Rebuild run = verify(node);
		assertThat(run.differences()).isOne();
		RowDifference difference = run.listed().get(0);
		assertThat(difference.kind()).isEqualTo(Kind.CHANGED);
		assertThat(difference.key()).containsEntry("shelf", "A").containsEntry("sku", "TEA");
		assertThat(difference.cells()).containsExactly(new Cell("level", "6", "5"));
		assertThat(rebuild(node).differences()).isOne();
		assertThat(verify(node).differences()).isZero();
	}

	@Test
	void aVerificationFindsARowThatIsMissingAndOneTooMany() {
		ShelfNode node = this.fixture.started();
		this.fixture.record(node, put("A", "TEA", 5), put("B", "TEA", 7));
		this.fixture.awaitLevel(node);
		tamper(node, "DELETE FROM %s WHERE shelf = 'A'");
		tamper(node, "INSERT INTO %s (shelf, sku, level, position, gone) VALUES ('C', 'TEA', 1, 1, false)");
		Rebuild run = verify(node);
		assertThat(run.differences()).isEqualTo(2);
		assertThat(run.listed()).extracting(RowDifference::kind, (difference) -> difference.key().get("shelf"))
			.containsExactly(tuple(Kind.MISSING, "A"), tuple(Kind.SURPLUS, "C"));
		assertThat(run.listed().get(0).cells()).contains(new Cell("level", null, "5"));
		assertThat(rebuild(node).differences()).isEqualTo(2);
		assertThat(verify(node).differences()).isZero();
	}

	@Test
	void aVerificationSeesScaleAndJsonTextAsTheDigestDoes() {
		ShelfNode node = this.fixture.started();
		this.fixture.record(node, put("A", "TEA", 5));
		this.fixture.awaitLevel(node);
		tamper(node, "UPDATE %s SET price = 12.3, note = '{}'");
		assertThat(verify(node).listed().get(0).cells()).extracting(Cell::column).containsExactly("price", "note");
	}

	@Test
	void differencesAreListedWithinABoundAndCountedInFull() {
		ShelfNode node = level(2_000);
		int rows = this.fixture.texts(this.fixture.liveTable(node)).size();
		this.fixture.sql.sql("UPDATE " + this.fixture.liveTable(node) + " SET level = level + 1000 WHERE NOT gone")
			.update();
		Rebuild run = verify(node);
		assertThat(run.differences()).isEqualTo(this.fixture.rows().size()).isLessThanOrEqualTo(rows);
		assertThat(run.listed()).hasSize(ShelfNode.SETTINGS.listedDifferences());
	}

	@Test
	void rowsThatOutgrowTheMemoryAllowedComeToTheSameView() {
		ShelfNode node = this.fixture.node(ShelfNode.SETTINGS.withRebuildBytes(20_000), new ShelfView());
		node.views.start();
		this.fixture.recordMany(node, 3_000, 8);
		this.fixture.awaitLevel(node);
		assertThat(rebuild(node).differences()).isZero();
		assertThat(node.views.status().get(0).digest())
			.isEqualTo(this.fixture.digestOf(this.fixture.liveTable(node)).toString());
		assertThat(node.views.status().get(0).rows()).isEqualTo(this.fixture.rows().size());
	}

	@Test
	void theViewAsKnownAtAPositionIsTheViewOfThen() {
		ShelfNode node = level(800);
		List<String> then = this.fixture.texts("read.shelf");
		this.fixture.recordMany(node, 400, 2);
		this.fixture.awaitLevel(node);
		Rebuild run = this.fixture.awaitEnd(node, node.views.asOf("shelf", 800, OPERATOR));
		assertThat(run.state()).isEqualTo(RebuildState.DONE);
		assertThat(this.fixture.texts(asView(run))).isEqualTo(then);
		assertThat(this.fixture.texts("read.shelf")).isNotEqualTo(then);
	}

	@Test
	void theViewAsKnownAtAnInstantIsTheViewOfThen() throws InterruptedException {
		ShelfNode node = level(300);
		List<String> then = this.fixture.texts("read.shelf");
		Thread.sleep(5);
		Instant instant = Instant.now();
		Thread.sleep(5);
		this.fixture.recordMany(node, 100, 3);
		Rebuild run = this.fixture.awaitEnd(node, node.views.asOf("shelf", instant, OPERATOR));
		assertThat(run.position()).isEqualTo(300);
		assertThat(this.fixture.texts(asView(run))).isEqualTo(then);
	}

	private String asView(Rebuild run) {
		return "(SELECT shelf, sku, level, puts, price, day, changed_at, low, mood, note, mark, position FROM "
				+ Generation.table("shelf", run.generation()) + " WHERE NOT gone)";
	}

	@Test
	void aKeptGenerationIsBroughtUpToDateAndMadeLiveAgain() {
		ShelfNode node = level(1_000);
		rebuild(node);
		this.fixture.recordMany(node, 700, 9);
		this.fixture.awaitLevel(node);
		List<String> rows = this.fixture.texts("read.shelf");
		Rebuild run = this.fixture.awaitEnd(node, node.views.activate("shelf", 1, OPERATOR));
		assertThat(run.state()).isEqualTo(RebuildState.DONE);
		assertThat(this.fixture.liveTable(node)).isEqualTo("views.shelf_g1");
		assertThat(this.fixture.texts("read.shelf")).isEqualTo(rows);
		this.fixture.recordMany(node, 300, 10);
		this.fixture.awaitLevel(node);
		assertThat(verify(node).differences()).isZero();
	}

	@Test
	void onlySoManyGenerationsAreKept() {
		ShelfNode node = level(100);
		for (int rebuild = 0; rebuild < 4; rebuild++) {
			rebuild(node);
		}
		assertThat(node.views.generations("shelf")).extracting(Generation::number).containsExactly(5, 4, 3);
		assertThat(tables()).containsExactly("shelf_g3", "shelf_g4", "shelf_g5");
	}

	private List<String> tables() {
		return this.fixture.sql
			.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'views' "
					+ "AND tablename LIKE 'shelf%' ORDER BY tablename")
			.query(String.class)
			.list();
	}

	@Test
	void feedingGoesOnDuringARebuildAndNoEventIsLostAtTheSwitch() {
		ShelfNode node = level(5_000);
		for (int rebuild = 0; rebuild < 3; rebuild++) {
			RebuildOrder order = node.views.rebuild("shelf", OPERATOR);
			long before = node.views.status().get(0).position();
			for (int batch = 0; batch < 10; batch++) {
				this.fixture.recordMany(node, 100, batch);
			}
			assertThat(this.fixture.awaitEnd(node, order).state()).isEqualTo(RebuildState.DONE);
			this.fixture.awaitLevel(node);
			assertThat(node.views.status().get(0).position()).isGreaterThan(before);
		}
		assertThat(verify(node).differences()).isZero();
		assertThat(node.alerts.stops).isEmpty();
	}

	@Test
	void aLongQueryOnTheViewDelaysTheSwitchButNoOtherQuery() throws Exception {
		ShelfNode node = level(500);
		try (var connection = this.fixture.database.app().getConnection(); var reader = connection.createStatement()) {
			connection.setAutoCommit(false);
			reader.executeQuery("SELECT count(*) FROM read.shelf");
			UUID id = ((Started) node.views.rebuild("shelf", OPERATOR)).run().id();
			await().atMost(ShelfFixture.PATIENCE)
				.until(() -> node.views.run(id).orElseThrow().step() == RebuildStep.SWITCH);
			for (int query = 0; query < 20; query++) {
				assertThat(this.fixture.rows()).isNotEmpty();
			}
			assertThat(node.views.run(id).orElseThrow().state()).isEqualTo(RebuildState.RUNNING);
			connection.commit();
			await().atMost(ShelfFixture.PATIENCE)
				.until(() -> node.views.run(id).orElseThrow().state() == RebuildState.DONE);
		}
		assertThat(this.fixture.liveTable(node)).isEqualTo("views.shelf_g2");
	}

	@Test
	void aRunIsCancelledAndLeavesNothing() {
		ShelfNode node = level(500);
		List<String> rows = this.fixture.texts("read.shelf");
		HeldReader held = new HeldReader(node.store.reader());
		Views slow = new Views(
				new ViewInfrastructure(this.fixture.database.app(), this.fixture.database.app(), held,
						new EventTail(held), node.tokens, node.alerts, java.time.Clock.systemUTC()),
				ShelfNode.SETTINGS, List.of(new ShelfView()));
		UUID id = ((Started) slow.rebuild("shelf", OPERATOR)).run().id();
		held.awaitReading();
		assertThat(((Refused) node.views.rebuild("shelf", OPERATOR)).rejection().code()).isEqualTo("REBUILD_RUNNING");
		assertThat(node.views.cancel(id)).isTrue();
		assertThat(slow.cancel(id)).isTrue();
		held.release();
		await().atMost(ShelfFixture.PATIENCE).until(() -> slow.run(id).orElseThrow().state() == RebuildState.CANCELLED);
		assertThat(node.views.run(id).orElseThrow().state()).isEqualTo(RebuildState.CANCELLED);
		assertThat(tables()).containsExactly("shelf_g1");
		assertThat(this.fixture.texts("read.shelf")).isEqualTo(rows);
		assertThat(node.views.cancel(id)).isFalse();
		assertThat(rebuild(node).state()).isEqualTo(RebuildState.DONE);
	}

	@Test
	void aRunThatLosesItsDatabaseIsSeenToHaveFailedAndSaysSoOnceItCan() {
		ShelfNode node = level(500);
		HeldReader held = new HeldReader(node.store.reader());
		Outage outage = new Outage(this.fixture.database.app());
		Views cutOff = new Views(new ViewInfrastructure(this.fixture.database.app(), outage, held, new EventTail(held),
				node.tokens, node.alerts, java.time.Clock.systemUTC()), ShelfNode.SETTINGS, List.of(new ShelfView()));
		UUID id = ((Started) cutOff.rebuild("shelf", OPERATOR)).run().id();
		held.awaitReading();
		assertThat(node.views.run(id).orElseThrow().state()).isEqualTo(RebuildState.RUNNING);
		outage.begin();
		endLockSession();
		held.release();
		await().atMost(ShelfFixture.PATIENCE)
			.until(() -> node.views.run(id).orElseThrow().state() == RebuildState.FAILED);
		assertThat(node.views.run(id).orElseThrow().failure()).startsWith("KILLED");
		assertThat(node.views.runs("shelf", null, 10)).extracting(Rebuild::state).containsExactly(RebuildState.FAILED);
		assertThat(tables()).containsExactly("shelf_g1", "shelf_g2");
		outage.end();
		await().atMost(ShelfFixture.PATIENCE).until(() -> cutOff.run(id).orElseThrow().state() == RebuildState.FAILED);
		assertThat(tables()).containsExactly("shelf_g1");
		assertThat(cutOff.run(id).orElseThrow().failure()).doesNotContain("KILLED");
		assertThat(rebuild(node).state()).isEqualTo(RebuildState.DONE);
	}

	private void endLockSession() {
		assertThat(this.fixture.sql
			.sql("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 "
					+ "AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
			.query(Boolean.class)
			.list()).containsExactly(true);
	}

	@Test
	void anEventThatCannotBeFoldedFailsARebuildAndLeavesTheLiveView() {
		ShelfNode node = this.fixture.started();
		this.fixture.record(node, put("A", "TEA", 5), new Toppled("A", new Sku("TEA")));
		await().atMost(ShelfFixture.PATIENCE).until(() -> !node.alerts.stops.isEmpty());
		Rebuild asOf = this.fixture.awaitEnd(node, node.views.asOf("shelf", 2, OPERATOR));
		assertThat(asOf.state()).isEqualTo(RebuildState.FAILED);
		assertThat(asOf.failure()).contains("VIEW_POISON_EVENT");
		assertThat(tables()).containsExactly("shelf_g1");
	}

	@Test
	void aNewRevisionOfAViewIsRebuiltAtStartAndTakesOver() {
		ShelfNode old = this.fixture.started();
		this.fixture.record(old, put("A", "TEA", 5), put("B", "TEA", 1), new Toppled("A", new Sku("TEA")));
		await().atMost(ShelfFixture.PATIENCE).until(() -> !old.alerts.stops.isEmpty());
		ShelfNode next = this.fixture.node(ShelfNode.SETTINGS, new ShelfView(2));
		next.views.start();
		await().atMost(ShelfFixture.PATIENCE)
			.until(() -> next.views.status().get(0).position() == 3 && next.views.status().get(0).generation() == 2);
		assertThat(this.fixture.rows()).extracting((row) -> row.get("shelf")).containsExactly("B");
		assertThat(((Refused) next.views.activate("shelf", 1, OPERATOR)).rejection().code())
			.isEqualTo("GENERATION_OUTDATED");
		this.fixture.record(next, put("C", "TEA", 1));
		this.fixture.awaitLevel(next);
	}

	@Test
	void ordersThatMakeNoSenseAreRefused() {
		ShelfNode node = level(10);
		assertThat(code(node.views.rebuild("shelves", OPERATOR))).isEqualTo("VIEW_UNKNOWN");
		assertThat(code(node.views.asOf("shelf", 11, OPERATOR))).isEqualTo("POSITION_UNKNOWN");
		assertThat(code(node.views.activate("shelf", 1, OPERATOR))).isEqualTo("GENERATION_NOT_KEPT");
		assertThat(code(node.views.activate("shelf", 9, OPERATOR))).isEqualTo("GENERATION_NOT_KEPT");
	}

	private static String code(RebuildOrder order) {
		return ((Refused) order).rejection().code();
	}

}
