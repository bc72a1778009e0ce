package io.tieout.app.ingest;

import static io.tieout.app.ingest.IngestFixture.delivery;
import static io.tieout.app.ingest.IngestFixture.movement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.app.ingest.dispatch.Outcome;
import io.tieout.app.ingest.dispatch.Outcome.Accepted;
import io.tieout.app.ingest.dispatch.Outcome.Duplicate;
import io.tieout.app.ingest.dispatch.Outcome.Parked;
import io.tieout.app.ingest.dispatch.Outcome.Rejected;
import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.inbox.Counts;
import io.tieout.app.ingest.inbox.Delivery;
import io.tieout.app.ingest.inbox.JobView;
import io.tieout.app.ingest.inbox.LetterState;
import io.tieout.app.ingest.inbox.RawRecord;
import io.tieout.app.ingest.inbox.Sender;
import io.tieout.app.ingest.job.Summary;
import io.tieout.core.Quantity;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.StockPositionEvent.Moved;
import io.tieout.reconciliation.ArrivalCounts;
import io.tieout.eventstore.BulkCommands;
import io.tieout.sealing.RecordKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What senders are answered.
 */
class IngestionTests {

	@TempDir
	static Path folder;

	private static IngestFixture fixture;

	@BeforeAll
	static void start() {
		fixture = new IngestFixture(folder);
		fixture.register("A1", "B2");
	}

	@AfterAll
	static void stop() {
		fixture.close();
	}

	@Test
	void aRecordIsAcceptedWithItsPosition() {
		Outcome outcome = fixture.one("stock-movements", movement("single", "A1", "RECEIVED", "5"));
		assertThat(outcome).isInstanceOfSatisfying(Accepted.class, (accepted) -> {
			assertThat(accepted.position()).isPositive();
			assertThat(accepted.id()).isEqualTo("stock:STORE1/A1");
		});
	}

	@Test
	void aRecordSentAgainIsADuplicateOfTheFirst() {
		Accepted first = (Accepted) fixture.one("stock-movements", movement("again", "A1", "RECEIVED", "5"));
		assertThat(fixture.one("stock-movements", movement("again", "A1", "RECEIVED", "5")))
			.isEqualTo(new Duplicate(first.position(), "stock:STORE1/A1"));
	}

	@Test
	void theSameContentInAnotherFormIsADuplicate() {
		fixture.one("stock-movements", movement("form", "A1", "RECEIVED", "5"));
		Summary csv = fixture.csv("stock-movements", "source,sourceId,occurredAt,sku,location,kind,quantity",
				"WMS,form,2026-03-01T11:00:00+01:00,a1,STORE1,RECEIVED,5.0");
		assertThat(csv.counts()).isEqualTo(Counts.DUPLICATE);
	}

	@Test
	void aKnownRecordWithOtherContentIsALetterAndNoSecondFact() {
		fixture.one("stock-movements", movement("changed", "B2", "RECEIVED", "5"));
		Outcome outcome = fixture.one("stock-movements", movement("changed", "B2", "RECEIVED", "6"));
		assertThat(outcome).isInstanceOfSatisfying(Parked.class,
				(parked) -> assertThat(parked.code()).isEqualTo("SOURCE_RECORD_CHANGED"));
		assertThat(fixture.one("stock-movements", movement("changed-next", "B2", "RECEIVED", "7")))
			.as("it blocks nothing")
			.isInstanceOf(Accepted.class);
	}

	@Test
	void recordIdsWithAMarkStayApart() {
		for (String id : List.of("#1001", "M#5", "M", "M##5")) {
			assertThat(fixture.one("stock-movements", movement(id, "A1", "RECEIVED", "5"))).as(id)
				.isInstanceOf(Accepted.class);
			assertThat(fixture.one("stock-movements", movement(id, "A1", "RECEIVED", "5"))).as(id)
				.isInstanceOf(Duplicate.class);
		}
	}

	@Test
	void aTimeThatCannotBeRecordedExactlyRejectsItsRecordAlone() {
		Summary summary = fixture.csv("stock-movements", "source,sourceId,occurredAt,sku,location,kind,quantity",
				"WMS,late,2200-01-01T00:00:00Z,A1,STORE1,RECEIVED,5",
				"WMS,early,1899-12-31T00:00:00Z,A1,STORE1,RECEIVED,5",
				"WMS,timely,2026-03-01T10:00:00Z,A1,STORE1,RECEIVED,5");
		assertThat(summary.counts().accepted()).isEqualTo(1);
		assertThat(summary.problems()).extracting(Problem::field, Problem::code)
			.containsExactly(tuple("occurredAt", "TIME_OUT_OF_RANGE"), tuple("occurredAt", "TIME_OUT_OF_RANGE"));
	}

	@Test
	void everyFieldThatIsWrongIsNamed() {
		Outcome outcome = fixture.one("stock-movements", """
				{"source":"WMS","sourceId":7,"occurredAt":"yesterday","sku":"A1","kind":"GONE","quantity":"5",
				 "colour":"red","unitCost":{"amount":"-1","currency":"GBP"}}""");
		assertThat(((Rejected) outcome).problems()).extracting(Problem::field, Problem::code)
			.containsExactlyInAnyOrder(tuple("sourceId", "TYPE_INVALID"), tuple("occurredAt", "TIME_INVALID"),
					tuple("location", "FIELD_MISSING"), tuple("kind", "VALUE_NOT_ALLOWED"),
					tuple("quantity", "TYPE_INVALID"), tuple("colour", "FIELD_UNKNOWN"),
					tuple("unitCost", "NEGATIVE_PRICE"));
		assertThat(((Rejected) outcome).problems()).filteredOn((problem) -> "kind".equals(problem.field()))
			.singleElement()
			.extracting(Problem::detail)
			.asString()
			.contains("RETURNED_DAMAGED");
	}

	@Test
	void aMissingCurrencyIsNamed() {
		Outcome outcome = fixture.one("payments", """
				{"source":"PSP","sourceId":"p","occurredAt":"2026-03-01T10:00:00Z","orderId":"o","paymentId":"p",
				 "method":"credit_card","kind":"CAPTURED","amount":{"amount":"1.00"}}""");
		assertThat(((Rejected) outcome).problems()).extracting(Problem::field, Problem::code)
			.containsExactly(tuple("amount.currency", "CURRENCY_MISSING"));
	}

	@Test
	void aBusinessTimeFarAheadWaitsUntilItHasCome() {
		String line = movement("future", "A1", "RECEIVED", "5").replace("2026-03-01", "2036-03-01");
		Parked parked = (Parked) fixture.one("stock-movements", line);
		assertThat(parked.code()).isEqualTo("OCCURRED_IN_FUTURE");
		assertThat(movedBy("future")).isEmpty();
		try (Ingestion later = fixture.ingestionIn(Duration.ofDays(20 * 365))) {
			later.start();
			fixture.awaitLetter(parked.letter(), LetterState.RELEASED);
		}
		assertThat(movedBy("future")).singleElement()
			.satisfies((moved) -> assertThat(moved.quantity()).isEqualTo(Quantity.of(5)));
		assertThat(fixture.one("stock-movements", line)).isInstanceOf(Duplicate.class);
	}

	@Test
	void aBadLineNeverStopsTheOthers() {
		Summary summary = fixture.many("stock-movements", movement("bad-1", "A1", "RECEIVED", "1"), "this is no JSON",
				"[1,2]", movement("bad-2", "A1", "RECEIVED", "0"), movement("bad-3", "A1", "RECEIVED", "1"),
				movement("bad-3", "A1", "RECEIVED", "1"));
		assertThat(summary.counts()).isEqualTo(new Counts(2, 1, 0, 3));
		assertThat(summary.problems()).extracting(Problem::line, Problem::code)
			.containsExactly(tuple(2L, "JSON_INVALID"), tuple(3L, "JSON_OBJECT_EXPECTED"),
					tuple(4L, "QUANTITY_NOT_POSITIVE"));
	}

	@Test
	void aBodyThatIsNoJsonIsRefusedAndNothingTaken() {
		long before = arrivals();
		assertThatExceptionOfType(BodyRefusedException.class)
			.isThrownBy(() -> fixture.many("stock-movements", "<html>", "no</html>"))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("BODY_NOT_JSON"));
		assertThatExceptionOfType(BodyRefusedException.class)
			.isThrownBy(() -> fixture.one("stock-movements", "{\"source\":"))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("BODY_NOT_JSON"));
		assertThatExceptionOfType(BodyRefusedException.class).isThrownBy(() -> fixture.many("stock-movements", ""))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("BODY_EMPTY"));
		assertThat(arrivals()).isEqualTo(before);
	}

	@Test
	void aHeaderThatLacksOrInventsAColumnIsRefusedByName() {
		assertThatExceptionOfType(BodyRefusedException.class)
			.isThrownBy(() -> fixture.csv("stock-counts", "source,sourceId,occurredAt,sku,location,quantity",
					"WMS,c,2026-03-01T10:00:00Z,A1,STORE1,5"))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("COLUMN_MISSING"))
			.withMessageContaining("countId");
		assertThatExceptionOfType(BodyRefusedException.class)
			.isThrownBy(() -> fixture.csv("stock-counts",
					"source,sourceId,occurredAt,sku,location,quantity,countId,colour", ""))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("COLUMN_UNKNOWN"))
			.withMessageContaining("colour");
	}

	@Test
	void aShiftedRowIsRejectedWithItsLineAndColumn() {
		Summary summary = fixture.csv("stock-movements", "source,sourceId,occurredAt,sku,location,kind,quantity",
				"WMS,shift-1,2026-03-01T10:00:00Z,A1,STORE1,RECEIVED,5",
				"WMS,shift-2,2026-03-01T10:00:00Z,A1,STORE1,RECEIVED,5,7",
				"WMS,shift-3,2026-03-01T10:00:00Z,A1,RECEIVED,5",
				"WMS,shift-4,2026-03-01T10:00:00Z,A1,STORE1,RECEIVED,5");
		assertThat(summary.counts()).isEqualTo(new Counts(2, 0, 0, 2));
		assertThat(summary.problems()).extracting(Problem::line, Problem::column, Problem::code)
			.containsExactly(tuple(3L, 8, "ROW_SHAPE"), tuple(4L, 7, "ROW_SHAPE"));
	}

	@Test
	void malformedBytesRejectTheirRecordOnly() {
		String body = movement("bytes-1", "A1", "RECEIVED", "1") + "\n" + movement("bytes-é", "A1", "RECEIVED", "1")
				+ "\n" + movement("bytes-3", "A1", "RECEIVED", "1");
		byte[] latin = body.getBytes(StandardCharsets.ISO_8859_1);
		Summary asUtf8 = fixture.many(delivery("stock-movements", BodyFormat.NDJSON), latin);
		assertThat(asUtf8.counts()).isEqualTo(new Counts(2, 0, 0, 1));
		assertThat(asUtf8.problems()).extracting(Problem::line, Problem::code)
			.containsExactly(tuple(2L, "BYTES_MALFORMED"));
		Summary asLatin = fixture.many(delivery("stock-movements", BodyFormat.NDJSON).in(StandardCharsets.ISO_8859_1),
				latin);
		assertThat(asLatin.counts()).isEqualTo(new Counts(1, 2, 0, 0));
	}

	@Test
	void aBodyOfSixteenBitCharactersIsRead() {
		byte[] body = (movement("wide-1", "A1", "RECEIVED", "1") + "\r\n" + movement("wide-ö", "A1", "RECEIVED", "1"))
			.getBytes(StandardCharsets.UTF_16);
		assertThat(
				fixture.many(delivery("stock-movements", BodyFormat.NDJSON).in(StandardCharsets.UTF_16), body).counts())
			.isEqualTo(new Counts(2, 0, 0, 0));
	}

	@Test
	void aSenderSpeaksForItsOwnSourcesOnly() {
		Sender sender = new Sender("till", "c", null, Set.of(new SourceSystem("TILL")));
		Summary summary = fixture.many(Delivery.request("stock-movements", BodyFormat.NDJSON, sender),
				movement("foreign", "A1", "RECEIVED", "1").getBytes(StandardCharsets.UTF_8));
		assertThat(summary.problems()).extracting(Problem::field, Problem::code)
			.containsExactly(tuple("source", "SOURCE_NOT_ALLOWED"));
	}

	@Test
	void concurrentDuplicatesThroughDifferentDoorsMakeOneFact() throws Exception {
		List<String> lines = new ArrayList<>();
		for (int number = 0; number < 100; number++) {
			lines.add(movement("storm-" + number, "B2", "RECEIVED", "1"));
		}
		ExecutorService senders = Executors.newFixedThreadPool(13);
		List<Callable<Counts>> doors = new ArrayList<>();
		for (int sender = 0; sender < 3; sender++) {
			doors.add(() -> fixture.many("stock-movements", lines.toArray(String[]::new)).counts());
			List<String> shuffled = new ArrayList<>(lines);
			Collections.reverse(shuffled);
			doors.add(() -> fixture.many("stock-movements", shuffled.toArray(String[]::new)).counts());
			doors.add(() -> lines.stream()
				.map((line) -> fixture.one("stock-movements", line).count())
				.reduce(Counts.NONE, Counts::plus));
			doors.add(
					() -> fixture
						.awaitDone(
								fixture
									.file("stock-movements", "storm.ndjson", "",
											String.join("\n", shuffled).getBytes(StandardCharsets.UTF_8))
									.id())
						.counts());
		}
		doors.add(() -> throughTheFolder(String.join("\n", lines)));
		Counts total = Counts.NONE;
		for (Future<Counts> answer : senders.invokeAll(doors)) {
			total = total.plus(answer.get());
		}
		senders.shutdown();
		assertThat(total).isEqualTo(new Counts(100, 1200, 0, 0));
		assertThat(movedBy("storm-")).hasSize(100);
	}

	@Test
	void aRawRecordIsFoundFromItsEventAndBack() {
		String line = movement("found", "A1", "RECEIVED", "3");
		Accepted accepted = (Accepted) fixture.one("stock-movements", line);
		SourceRef reference = fixture.events()
			.stream()
			.filter((event) -> event.position() == accepted.position())
			.findFirst()
			.orElseThrow()
			.context()
			.source();
		assertThat(fixture.ingestion().records().find(reference)).singleElement().satisfies((found) -> {
			assertThat(found.position()).isEqualTo(accepted.position());
			assertThat(fixture.ingestion().records().read(found.record())).contains(line);
		});
	}

	@Test
	void aStateIsTakenPerVersionAndElsePerBusinessTime() {
		String record = """
				{"source":"CRM","sourceId":"states@example.com","occurredAt":"2026-02-0%dT00:00:00Z",%s"city":"%s"}""";
		assertThat(fixture.one("customer-records", record.formatted(1, "", "Bath"))).isInstanceOf(Accepted.class);
		assertThat(fixture.one("customer-records", record.formatted(1, "", "Bath"))).isInstanceOf(Duplicate.class);
		assertThat(fixture.one("customer-records", record.formatted(2, "", "Bath"))).isInstanceOf(Accepted.class);
		assertThat(fixture.one("customer-records", record.formatted(3, "\"version\":4,", "York")))
			.isInstanceOf(Accepted.class);
		assertThat(fixture.one("customer-records", record.formatted(3, "\"version\":\"4\",", "Hull")))
			.isInstanceOfSatisfying(Parked.class,
					(parked) -> assertThat(parked.code()).isEqualTo("SOURCE_RECORD_CHANGED"));
	}

	@Test
	void nothingPersonalStandsInTheInboxOrInEventsUnsealed() {
		fixture.one("customer-records", """
				{"source":"CRM","sourceId":"zaphod@beeblebrox.example","occurredAt":"2026-02-01T00:00:00Z",
				 "givenName":"Zaphod","birthDate":"1926-02-31","consents":{"email":true}}""");
		fixture.one("customer-records", """
				{"source":"CRM","sourceId":"zaphod@beeblebrox.example","occurredAt":"never","givenName":"Zaphod"}""");
		assertThat(everythingStored()).doesNotContain("Zaphod").doesNotContain("beeblebrox");
		assertThat(fixture.ingestion().records().findAsStated(SourceRef.of("CRM", "zaphod@beeblebrox.example")))
			.singleElement()
			.satisfies((found) -> assertThat(fixture.ingestion().records().read(found.record()).orElseThrow())
				.contains("Zaphod"));
	}

	@Test
	void anErasedRecordIsRefusedAndCounted() {
		String json = """
				{"source":"CRM","sourceId":"gone@example.com","occurredAt":"2026-02-1%dT00:00:00Z","city":"Bath"}""";
		fixture.one("customer-records", json.formatted(1));
		RawRecord record = fixture.ingestion()
			.records()
			.findAsStated(SourceRef.of("CRM", "gone@example.com"))
			.get(0)
			.record();
		fixture.keys().erase(List.of(RecordKey.of("customer", record.identity().reference())));
		assertThat(fixture.ingestion().records().read(record)).isEmpty();
		assertThat(fixture.one("customer-records", json.formatted(2))).isInstanceOfSatisfying(Rejected.class,
				(rejected) -> assertThat(rejected.problems()).extracting(Problem::code).containsExactly("ERASED"));
		assertThat(fixture.many("customer-records", json.formatted(2)).counts()).isEqualTo(new Counts(0, 0, 0, 1));
		assertThat(fixture.tally("CRM", "customer", "2026-02-11")).isEqualTo(new ArrivalCounts(1, 0, 0, 0));
		assertThat(fixture.tally("CRM", "customer", "2026-02-12")).isEqualTo(new ArrivalCounts(2, 0, 0, 2));
	}

	@Test
	void aPlanOnAProductThatChangesBeforeItIsCarriedOutIsMadeAgain() {
		fixture.register("PART1", "PART2");
		fixture.one("products", pairOf("PART1", 1));
		AtomicBoolean changed = new AtomicBoolean();
		BulkCommands afterAChange = (items) -> {
			if (!changed.getAndSet(true)) {
				fixture.one("products", pairOf("PART2", 2));
			}
			return fixture.bulk().execute(items);
		};
		try (Ingestion other = fixture.ingestion(afterAChange, IngestNode.SETTINGS)) {
			other.start();
			Outcome outcome = IngestFixture.one(other, "stock-movements", movement("pair", "PAIR", "RECEIVED", "1"));
			assertThat(outcome).isInstanceOfSatisfying(Accepted.class,
					(accepted) -> assertThat(fixture.events().get((int) accepted.position() - 1).aggregateId())
						.isEqualTo("stock:STORE1/PART2"));
		}
	}

	private static String pairOf(String part, int day) {
		return """
				{"source":"ERP","sourceId":"PAIR","occurredAt":"2026-02-0%dT00:00:00Z","sku":"PAIR","name":"Pair",
				 "stocked":false,"components":[{"sku":"%s","quantity":2}]}""".formatted(day, part);
	}

	@Test
	void tradingDaysAreToldOfEveryArrivalOnce() {
		String[] lines = { movement("t-1", "A1", "RECEIVED", "1").replace("2026-03-01", "2026-04-04"),
				movement("t-2", "A1", "RECEIVED", "1").replace("2026-03-01", "2026-04-04"),
				movement("t-2", "A1", "RECEIVED", "1").replace("2026-03-01", "2026-04-04"),
				movement("t-3", "NOBODY", "RECEIVED", "1").replace("2026-03-01", "2026-04-04"),
				movement("t-4", "A1", "RECEIVED", "0").replace("2026-03-01", "2026-04-04"), "{no JSON" };
		fixture.many("stock-movements", lines);
		assertThat(fixture.tally("WMS", "stock", "2026-04-04")).isEqualTo(new ArrivalCounts(5, 1, 1, 1));
		assertThat(fixture.tally("UNKNOWN", "stock", "2026-04-04")).as("a line that says nothing of its source")
			.isEqualTo(new ArrivalCounts(1, 0, 0, 1));
		fixture.many("stock-movements", lines);
		assertThat(fixture.tally("WMS", "stock", "2026-04-04")).isEqualTo(new ArrivalCounts(10, 5, 1, 2));
	}

	private static Counts throughTheFolder(String body) throws IOException {
		Files.writeString(fixture.watched("stock-movements").resolve("storm-in-the-folder.ndjson"), body);
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> fromTheFolder().filter(JobView::isOver).isPresent());
		return fromTheFolder().orElseThrow().counts();
	}

	private static Optional<JobView> fromTheFolder() {
		return fixture.ingestion()
			.jobs()
			.latest("stock-movements", 1_000)
			.stream()
			.filter((job) -> "storm-in-the-folder.ndjson".equals(job.fileName()))
			.findFirst();
	}

	/** Movements of the records whose ids begin so. */
	private static List<Moved> movedBy(String recordIds) {
		return fixture.events()
			.stream()
			.filter((event) -> event.context().source() != null
					&& event.context().source().recordId().startsWith(recordIds))
			.map(RecordedEvent::payload)
			.filter(Moved.class::isInstance)
			.map(Moved.class::cast)
			.toList();
	}

	private static long arrivals() {
		return fixture.sql().sql("SELECT count(*) FROM inbox.arrival").query(Long.class).single();
	}

	private static String everythingStored() {
		StringBuilder everything = new StringBuilder();
		for (String table : List.of("inbox.arrival", "inbox.record", "inbox.rejected", "inbox.letter")) {
			everything.append(fixture.sql().sql("SELECT t::text FROM " + table + " t").query(String.class).list());
		}
		everything.append(fixture.sql()
			.sql("SELECT convert_from(payload, 'UTF8') || convert_from(metadata, 'UTF8') || source_ref FROM store.event")
			.query(String.class)
			.list());
		return everything.toString();
	}

}
