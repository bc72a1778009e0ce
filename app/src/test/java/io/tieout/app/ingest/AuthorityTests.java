package io.tieout.app.ingest;

import static io.tieout.app.ingest.IngestFixture.movement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.app.authority.StoredAuthorities;
import io.tieout.app.ingest.dispatch.Outcome.Accepted;
import io.tieout.app.ingest.dispatch.Outcome.Parked;
import io.tieout.app.ingest.hospital.Hospital;
import io.tieout.app.ingest.hospital.Operator;
import io.tieout.app.ingest.hospital.Treatment;
import io.tieout.app.ingest.inbox.Letter;
import io.tieout.app.ingest.inbox.LetterFilter;
import io.tieout.app.ingest.inbox.LetterState;
import io.tieout.contract.EventContext;
import io.tieout.core.LocationId;
import io.tieout.core.SourceSystem;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.CommandResult;
import io.tieout.finance.StoreDayEvent.SaleLineRecorded;
import io.tieout.inventory.StockAnchorEvent.Counted;
import io.tieout.inventory.StockPositionEvent.Moved;
import io.tieout.reconciliation.AuthorityCommand.ApproveGrants;
import io.tieout.reconciliation.AuthorityCommand.ProposeGrants;
import io.tieout.reconciliation.AuthorityCommand;
import io.tieout.reconciliation.AuthorityRight;
import io.tieout.reconciliation.AuthoritySubject;
import io.tieout.reconciliation.Grant;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whose facts are applied, and what becomes of the others.
 */
class AuthorityTests {

	private static final Operator OPERATOR = new Operator("dr-watson", "ward");

	private static final AuthoritySubject STORE = stock("STORE1");

	private static final AuthoritySubject ANYWHERE = stock("*");

	private static final SourceSystem WMS = new SourceSystem("WMS");

	@TempDir
	Path folder;

	private IngestFixture fixture;

	@BeforeEach
	void start() {
		this.fixture = new IngestFixture(this.folder);
		this.fixture.register("TEA");
	}

	@AfterEach
	void stop() {
		this.fixture.close();
	}

	@Test
	void everybodyMovesAndCountsWhileNothingIsGranted() {
		assertThat(this.fixture.one("stock-movements", movement("m-1", "TEA", "RECEIVED", "5")))
			.isInstanceOf(Accepted.class);
		assertThat(this.fixture.one("stock-counts", count("c-1"))).isInstanceOf(Accepted.class);
		assertThat(new StoredAuthorities(this.fixture.store()).may(WMS, AuthorityRight.ANCHOR, STORE)).isFalse();
	}

	@Test
	void aMovementOfASourceWithoutTheRightWaitsAndLaterOnesOfOthersDoNotWaitBehindIt() {
		grant(STORE, Grant.of(new SourceSystem("POS"), AuthorityRight.MOVE));
		Parked parked = (Parked) this.fixture.one("stock-movements", movement("m-1", "TEA", "RECEIVED", "5"));
		assertThat(parked.code()).isEqualTo("AUTHORITY_MISSING");
		assertThat(waiting()).extracting(Letter::fingerprint, Letter::object, Letter::blocking)
			.containsExactly(tuple("AUTHORITY_MISSING:WMS@STORE1:MOVE", "stock:STORE1/TEA", false));
		assertThat(this.fixture.one("stock-movements", ofPos("m-2"))).isInstanceOf(Accepted.class);
		assertThat(this.fixture.events(Moved.class)).hasSize(1);
	}

	@Test
	void aCountNeedsARightOfItsOwn() {
		grant(STORE, Grant.of(WMS, AuthorityRight.MOVE));
		assertThat(this.fixture.one("stock-movements", movement("m-1", "TEA", "RECEIVED", "5")))
			.isInstanceOf(Accepted.class);
		assertThat(this.fixture.one("stock-counts", count("c-1"))).isInstanceOfSatisfying(Parked.class,
				(parked) -> assertThat(parked.code()).isEqualTo("AUTHORITY_MISSING"));
		assertThat(waiting()).extracting(Letter::fingerprint).containsExactly("AUTHORITY_MISSING:WMS@STORE1:COUNT");
		grant(STORE, Grant.of(WMS, AuthorityRight.MOVE, AuthorityRight.COUNT));
		awaitEmpty();
		assertThat(this.fixture.events(Counted.class)).hasSize(1);
	}

	@Test
	void whatWaitsIsAppliedOnceTheRightIsGranted() {
		grant(STORE, Grant.of(new SourceSystem("POS"), AuthorityRight.MOVE));
		List<String> lines = new ArrayList<>();
		for (int number = 0; number < 450; number++) {
			lines.add(movement("m-" + number, "TEA", "RECEIVED", "1"));
		}
		this.fixture.many("stock-movements", lines.toArray(String[]::new));
		assertThat(waiting()).hasSize(450);
		grant(STORE, Grant.of(WMS, AuthorityRight.MOVE), Grant.of(new SourceSystem("POS"), AuthorityRight.MOVE));
		awaitEmpty();
		assertThat(this.fixture.events(Moved.class)).hasSize(450);
		assertThat(this.fixture.tally("WMS", "stock", "2026-03-01").parked()).isZero();
	}

	@Test
	void whatIsNotGrantedWaitsOn() {
		grant(STORE, Grant.of(new SourceSystem("POS"), AuthorityRight.MOVE));
		Parked parked = (Parked) this.fixture.one("stock-movements", movement("m-1", "TEA", "RECEIVED", "5"));
		assertThat(hospital().retry(parked.letter(), OPERATOR)).isInstanceOfSatisfying(Treatment.Done.class,
				(done) -> assertThat(done.letter().state()).isEqualTo(LetterState.WAITING));
		grant(STORE, Grant.of(new SourceSystem("POS"), AuthorityRight.MOVE), Grant.of(WMS, AuthorityRight.COUNT));
		this.fixture.one("stock-movements", ofPos("m-2"));
		assertThat(hospital().find(parked.letter()).orElseThrow().state()).isEqualTo(LetterState.WAITING);
		assertThat(hospital().discard(parked.letter(), "the shop does not move stock", OPERATOR))
			.isInstanceOf(Treatment.Done.class);
	}

	@Test
	void theGrantsOfEverywhereHoldWhereALocationHasNone() {
		grant(ANYWHERE, Grant.of(new SourceSystem("POS"), AuthorityRight.MOVE));
		assertThat(this.fixture.one("stock-movements", movement("m-1", "TEA", "RECEIVED", "5")))
			.isInstanceOf(Parked.class);
		assertThat(this.fixture.one("stock-movements", ofPos("m-2"))).isInstanceOf(Accepted.class);
		grant(STORE, Grant.of(WMS, AuthorityRight.MOVE));
		awaitEmpty();
		assertThat(this.fixture.one("stock-movements", ofPos("m-3"))).isInstanceOf(Parked.class);
		assertThat(this.fixture.one("stock-movements", ofPos("m-4").replace("STORE1", "STORE2")))
			.isInstanceOf(Accepted.class);
	}

	@Test
	void aSaleIsNotTakenFromAStoreWithoutTheRightButItsFeesAre() {
		grant(STORE, Grant.of(WMS, AuthorityRight.MOVE));
		this.fixture.csv("sales-lines",
				"InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country",
				"536365,TEA,Green tea,2,2026-03-01 08:26:00,2.55,,UK",
				"536365,POST,Postage,1,2026-03-01 08:26:00,3.00,,UK");
		assertThat(waiting()).extracting(Letter::fingerprint).containsExactly("AUTHORITY_MISSING:STORE1@STORE1:MOVE");
		assertThat(this.fixture.events(SaleLineRecorded.class)).hasSize(1);
		grant(STORE, Grant.of(WMS, AuthorityRight.MOVE), Grant.of(new SourceSystem("STORE1"), AuthorityRight.MOVE));
		awaitEmpty();
		assertThat(this.fixture.events(SaleLineRecorded.class)).hasSize(2);
		assertThat(this.fixture.events(Moved.class)).hasSize(1);
	}

	@Test
	void namesWithSeparatorsInThemAreReleasedAsAnyOthers() {
		AuthoritySubject odd = stock("A@B:C");
		grant(odd, Grant.of(WMS, AuthorityRight.MOVE));
		String record = movement("m-1", "TEA", "RECEIVED", "5").replace("WMS", "x@y~1:z").replace("STORE1", "A@B:C");
		assertThat(this.fixture.one("stock-movements", record)).isInstanceOf(Parked.class);
		grant(odd, Grant.of(new SourceSystem("x@y~1:z"), AuthorityRight.MOVE));
		awaitEmpty();
		assertThat(this.fixture.events(Moved.class)).hasSize(1);
	}

	@Test
	void aNodeNoticesWhatAnotherOneGrantsAndTakesAway() {
		try (IngestNode other = new IngestNode(this.fixture.source(), this.folder);
				Ingestion there = other.ingestion(other.store().bulk(), IngestNode.SETTINGS)) {
			there.start();
			assertThat(IngestFixture.one(there, "stock-movements", movement("m-1", "TEA", "RECEIVED", "1")))
				.isInstanceOf(Accepted.class);
			grant(STORE, Grant.of(new SourceSystem("POS"), AuthorityRight.MOVE));
			assertThat(IngestFixture.one(there, "stock-movements", movement("m-2", "TEA", "RECEIVED", "1")))
				.as("taken away a moment ago, elsewhere")
				.isInstanceOf(Parked.class);
			grant(other.store().bulk(), STORE, Grant.of(WMS, AuthorityRight.MOVE));
			awaitEmpty();
			assertThat(this.fixture.one("stock-movements", movement("m-3", "TEA", "RECEIVED", "1")))
				.isInstanceOf(Accepted.class);
		}
	}

	@Test
	void whatWasPlannedBeforeTheRightWasTakenAwayIsPlannedAgain() {
		AtomicBoolean taken = new AtomicBoolean();
		BulkCommands late = (items) -> {
			if (!taken.getAndSet(true)) {
				grant(STORE, Grant.of(new SourceSystem("POS"), AuthorityRight.MOVE));
			}
			return this.fixture.bulk().execute(items);
		};
		this.fixture.stopWorking();
		try (Ingestion ingestion = this.fixture.ingestion(late, IngestNode.SETTINGS)) {
			ingestion.start();
			assertThat(IngestFixture.one(ingestion, "stock-movements", movement("m-1", "TEA", "RECEIVED", "1")))
				.isInstanceOf(Parked.class);
			assertThat(this.fixture.events(Moved.class)).isEmpty();
		}
	}

	private void grant(AuthoritySubject subject, Grant... grants) {
		grant(this.fixture.bulk(), subject, grants);
	}

	private static void grant(BulkCommands commands, AuthoritySubject subject, Grant... grants) {
		Instant now = Instant.parse("2026-03-01T08:00:00Z");
		for (AuthorityCommand command : List.of(
				new ProposeGrants(subject, null, List.of(grants), "as agreed", "ann", now),
				new ApproveGrants(subject, null, null, "bob", now))) {
			assertThat(commands.execute(List.of(new Item(List.of(command), EventContext.of(now, "test", "grants")))))
				.singleElement()
				.isInstanceOf(CommandResult.Accepted.class);
		}
	}

	private static AuthoritySubject stock(String location) {
		return AuthoritySubject.stockOf(new LocationId(location));
	}

	private static String ofPos(String id) {
		return movement(id, "TEA", "SOLD", "1").replace("WMS", "POS");
	}

	private static String count(String id) {
		return """
				{"source":"WMS","sourceId":"%1$s","occurredAt":"2026-03-01T12:00:00Z","sku":"TEA","location":"STORE1",\
				"quantity":4,"countId":"%1$s"}""".formatted(id);
	}

	private Hospital hospital() {
		return this.fixture.ingestion().hospital();
	}

	private List<Letter> waiting() {
		return hospital().waiting(LetterFilter.ALL, 0, 1000);
	}

	private void awaitEmpty() {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> waiting().isEmpty());
	}

}
