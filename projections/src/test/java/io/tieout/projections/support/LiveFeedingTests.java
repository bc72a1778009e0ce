package io.tieout.projections.support;

import static io.tieout.projections.support.ShelfFixture.carried;
import static io.tieout.projections.support.ShelfFixture.cleared;
import static io.tieout.projections.support.ShelfFixture.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.core.Sku;
import io.tieout.projections.shelf.ShelfEvent.Toppled;
import io.tieout.projections.shelf.ShelfView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a live view promises.
 */
class LiveFeedingTests {

	private final ShelfFixture fixture = new ShelfFixture();

	@AfterEach
	void close() {
		this.fixture.close();
	}

	@Test
	void eventsBecomeRowsOfTheStableView() {
		ShelfNode node = this.fixture.started();
		this.fixture.record(node, put("A", "TEA", 5), put("A", "TEA", 2), carried("A", "B", "TEA", 3));
		this.fixture.awaitLevel(node);
		List<Map<String, Object>> rows = this.fixture.rows();
		assertThat(rows).extracting((row) -> row.get("shelf") + " " + row.get("level") + " " + row.get("position"))
			.containsExactly("A 4 3", "B 3 3");
		assertThat(rows.get(0)).containsEntry("price", new BigDecimal("12.30"))
			.containsEntry("puts", 2L)
			.containsEntry("mood", "SHRINKING");
	}

	@Test
	void aRowThatIsGoneLeavesTheViewAndMayComeBack() {
		ShelfNode node = this.fixture.started();
		this.fixture.record(node, put("A", "TEA", 5), cleared("A", "TEA"));
		this.fixture.awaitLevel(node);
		assertThat(this.fixture.rows()).isEmpty();
		assertThat(node.views.status().get(0).rows()).isZero();
		this.fixture.record(node, put("A", "TEA", 1));
		this.fixture.awaitLevel(node);
		assertThat(this.fixture.rows()).extracting((row) -> row.get("level")).containsExactly(BigDecimal.ONE);
		assertThat(node.views.status().get(0).rows()).isOne();
	}

	@Test
	void batchesDeliveredAgainWholeOrOverlappingChangeNothing() {
		ShelfNode node = this.fixture.started();
		this.fixture.recordMany(node, 1_000, 7);
		this.fixture.awaitLevel(node);
		node.views.close();
		String table = this.fixture.liveTable(node);
		List<String> rows = this.fixture.texts(table);
		Digest digest = this.fixture.digestOf(table);
		for (long position : new long[] { 0, 1, 333, 950, 999 }) {
			this.fixture.sql.sql("UPDATE views.generation SET position = ?").param(position).update();
			node.processor().start();
			this.fixture.awaitLevel(node);
			node.processor().shutDown();
			assertThat(this.fixture.texts(table)).isEqualTo(rows);
			assertThat(node.views.status().get(0).digest()).isEqualTo(digest.toString());
		}
	}

	@Test
	void digestAndRowCountKeptByFeedingAreThoseOfTheTable() {
		ShelfNode node = this.fixture.started();
		this.fixture.recordMany(node, 2_000, 3);
		this.fixture.awaitLevel(node);
		ViewStatus status = node.views.status().get(0);
		assertThat(status.digest()).isEqualTo(this.fixture.digestOf(this.fixture.liveTable(node)).toString());
		assertThat(status.rows()).isEqualTo(this.fixture.rows().size()).isPositive();
		assertThat(status.lag()).isEqualTo(new ViewStatus.Lag(0, 0L));
	}

	@Test
	void rowsRememberedBetweenBatchesAreThoseOfTheTable() {
		ShelfNode forgetful = this.fixture.node(new ViewSettings(100, ShelfNode.SETTINGS.poll(),
				ShelfNode.SETTINGS.claimExtension(), ShelfNode.SETTINGS.longestBackOff(), 0, 1 << 20, 2, 50),
				new ShelfView());
		forgetful.views.start();
		this.fixture.recordMany(forgetful, 1_500, 11);
		this.fixture.awaitLevel(forgetful);
		String digest = forgetful.views.status().get(0).digest();
		assertThat(digest).isEqualTo(this.fixture.digestOf(this.fixture.liveTable(forgetful)).toString());
	}

	@Test
	void tokenAndRowsMoveInOneTransaction() {
		ShelfNode node = this.fixture.started();
		this.fixture.record(node, put("A", "TEA", 5));
		this.fixture.awaitLevel(node);
		assertThat(node.tokens.retrieveStorageIdentifier()).isPresent();
		this.fixture.sql.sql("ALTER TABLE " + this.fixture.liveTable(node) + " ADD CONSTRAINT few CHECK (level < 10)")
			.update();
		this.fixture.record(node, put("A", "TEA", 50));
		await().atMost(ShelfFixture.PATIENCE).until(() -> node.processor().state() == ProcessorState.RETRYING);
		assertThat(token(node)).isOne();
		assertThat(node.views.status().get(0).position()).isOne();
		this.fixture.sql.sql("ALTER TABLE " + this.fixture.liveTable(node) + " DROP CONSTRAINT few").update();
		await().atMost(ShelfFixture.PATIENCE).until(() -> token(node) == 2);
		assertThat(node.alerts.retries).isNotEmpty();
	}

	private static long token(ShelfNode node) {
		return node.processor().processingStatus().get(0).getCurrentPosition().orElseThrow();
	}

	@Test
	void anEventThatCannotBeFoldedStopsTheViewBeforeItAndIsNotSkipped() {
		ShelfNode node = this.fixture.started();
		this.fixture.record(node, put("A", "TEA", 5), new Toppled("A", new Sku("TEA")), put("A", "TEA", 1));
		await().atMost(ShelfFixture.PATIENCE).until(() -> !node.alerts.stops.isEmpty());
		ViewStop stop = node.alerts.stops.get(0);
		assertThat(stop.state()).isEqualTo(ProcessorState.POISON_EVENT);
		assertThat(stop.position()).isEqualTo(2);
		await().atMost(ShelfFixture.PATIENCE).until(() -> !node.processor().isRunning());
		assertThat(node.processor().isError()).isTrue();
		ViewStatus status = node.views.status().get(0);
		assertThat(status.position()).isOne();
		assertThat(status.lag().events()).isEqualTo(2);
		assertThat(status.problem()).contains("VIEW_POISON_EVENT");
		assertThat(this.fixture.rows()).extracting((row) -> row.get("level")).containsExactly(new BigDecimal(5));
	}

	@Test
	void anEventOfAnUnknownContractStopsTheViewBeforeItAndIsNotSkipped() {
		ShelfNode node = this.fixture.node();
		this.fixture.record(node, put("A", "TEA", 5), put("A", "TEA", 6), put("A", "TEA", 7), put("A", "TEA", 8));
		UnknownContracts.replaceType(this.fixture.database, 3, "shelf.Levitated");
		node.views.start();
		await().atMost(ShelfFixture.PATIENCE).until(() -> !node.alerts.stops.isEmpty());
		assertThat(node.alerts.stops).extracting(ViewStop::state, ViewStop::position)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(ProcessorState.UNREADABLE_EVENT, 3L));
		assertThat(node.views.status().get(0).position()).isEqualTo(2);
		assertThat(node.views.status().get(0).lag()).isEqualTo(new ViewStatus.Lag(2, null));
	}

	@Test
	void twoNodesFeedAViewOneAtATimeAndTheOtherTakesOver() {
		ShelfNode first = this.fixture.started();
		this.fixture.record(first, put("A", "TEA", 1));
		this.fixture.awaitLevel(first);
		ShelfNode second = this.fixture.started();
		await().atMost(ShelfFixture.PATIENCE).until(() -> second.processor().state() == ProcessorState.WAITING);
		this.fixture.recordMany(first, 500, 5);
		this.fixture.awaitLevel(first);
		assertThat(first.processor().processingStatus()).hasSize(1);
		assertThat(second.processor().processingStatus()).isEmpty();
		first.processor().shutDown();
		this.fixture.recordMany(first, 500, 6);
		this.fixture.awaitLevel(second);
		assertThat(second.processor().state()).isEqualTo(ProcessorState.FEEDING);
		assertThat(second.views.status().get(0).digest())
			.isEqualTo(this.fixture.digestOf(this.fixture.liveTable(second)).toString());
	}

	@Test
	void aClaimThatExpiredIsTakenOverAndItsFormerHolderWritesNothing() {
		ShelfNode first = this.fixture.started();
		this.fixture.record(first, put("A", "TEA", 1));
		this.fixture.awaitLevel(first);
		ShelfNode second = this.fixture.node();
		this.fixture.sql
			.sql("UPDATE axon.token_entry SET timestamp = '2020-01-01T00:00:00Z', owner = 'gone' "
					+ "WHERE processorname = 'view.shelf'")
			.update();
		second.views.start();
		await().atMost(ShelfFixture.PATIENCE)
			.until(() -> second.processor().state() == ProcessorState.FEEDING
					|| first.processor().state() == ProcessorState.FEEDING);
		this.fixture.recordMany(first, 300, 1);
		this.fixture.awaitLevel(first);
		await().atMost(ShelfFixture.PATIENCE)
			.until(() -> first.processor().processingStatus().size()
					+ second.processor().processingStatus().size() == 1);
		assertThat(first.views.status().get(0).digest())
			.isEqualTo(this.fixture.digestOf(this.fixture.liveTable(first)).toString());
	}

}
