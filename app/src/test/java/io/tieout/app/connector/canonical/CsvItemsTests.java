package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.FeedContext;
import io.tieout.app.ingest.feed.Interpretation;
import io.tieout.app.ingest.feed.Interpretation.Rejected;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.feed.ReadRecord;
import io.tieout.app.ingest.feed.RecordReader;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.reading.CsvRows;
import io.tieout.app.ingest.reading.StrictReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * CSV rows as objects: what belongs together, and what is taken of nothing.
 */
class CsvItemsTests {

	private static final String HEADER = "source,sourceId,occurredAt,orderId,channel,status,sku,quantity,unitPrice,currency";

	@Test
	void consecutiveRowsOfOneIdMakeOneOrder() {
		assertThat(orders(row("O1", "A1"), row("O1", "B2"), row("O2", "A1"))).containsExactly("O1: 2", "O2: 1");
	}

	@Test
	void aLineWithoutItsIdBreaksTheOrdersBesideItAndNoOther() {
		assertThat(orders(row("O0", "A1"), row("O1", "A1"), row("O1", "B2").replace("SHOP,O1", "SHOP,"),
				row("O2", "A1"), row("O3", "A1")))
			.containsExactly("O0: 1", "OBJECT_INCOMPLETE 3", "FIELD_MISSING 4", "OBJECT_INCOMPLETE 5", "O3: 1");
	}

	@Test
	void aLineWithoutItsSourceBreaksItsOrder() {
		assertThat(orders(row("O1", "A1"), row("O1", "B2").replace("SHOP", ""))).containsExactly("OBJECT_INCOMPLETE 2",
				"FIELD_MISSING 3");
	}

	@Test
	void aLineUnderAWrongIdThatNamesTheOrderElsewhereBreaksIt() {
		assertThat(orders(row("O1", "A1"), row("O1", "B2").replace("SHOP,O1", "SHOP,O9"), row("O2", "A1")))
			.containsExactly("OBJECT_INCOMPLETE 2", "OBJECT_INCOMPLETE 3", "O2: 1");
		assertThat(orders(row("O1", "B2").replace("SHOP,O1", "SHOP,O9"), row("O1", "A1")))
			.as("the wrong id comes first")
			.containsExactly("OBJECT_INCOMPLETE 2", "OBJECT_INCOMPLETE 3");
	}

	@Test
	void anIdWithinAnotherIdIsAnother() {
		assertThat(orders(row("O11", "A1"), row("O1", "A1") + ",7", row("O12", "A1"))).containsExactly("O11: 1",
				"ROW_SHAPE 3", "O12: 1");
	}

	@Test
	void aShiftedLineBreaksItsOrderWhicheverSideItStandsOn() {
		String shifted = row("O1", "B2").replace("SHOP,O1", "O1");
		assertThat(orders(row("O1", "A1"), shifted, row("O2", "A1"))).containsExactly("OBJECT_INCOMPLETE 2",
				"ROW_SHAPE 3", "O2: 1");
		assertThat(orders(row("O0", "A1"), shifted, row("O1", "A1"))).containsExactly("O0: 1", "ROW_SHAPE 3",
				"OBJECT_INCOMPLETE 4");
		assertThat(orders(row("O1", "A1"), shifted, row("O1", "C3"))).containsExactly("OBJECT_INCOMPLETE 2",
				"ROW_SHAPE 3", "OBJECT_INCOMPLETE 4");
	}

	@Test
	void anOrderIsNotTakenInTwoHalves() {
		assertThat(orders(row("O1", "A1"), row("O9", "B2") + ",7", row("O1", "C3")))
			.containsExactly("OBJECT_INCOMPLETE 2", "ROW_SHAPE 3", "OBJECT_INCOMPLETE 4");
	}

	@Test
	void aLineOfWhichNothingCanBeToldBreaksBothNeighbours() {
		assertThat(orders(row("O1", "A1"), "SHOP,\"O1,and a quote that never closes", row("O2", "A1"), row("O3", "A1")))
			.containsExactly("OBJECT_INCOMPLETE 2", "QUOTE_UNCLOSED 3", "OBJECT_INCOMPLETE 4", "O3: 1");
	}

	@Test
	void bytesThatAreNoTextBreakTheirOrderAndNoOther() {
		String body = String.join("\n", HEADER, row("O1", "A1"), row("O1", "B\u00e9"), row("O2", "A1"));
		assertThat(
				read(new Orders(),
						new StrictReader(new ByteArrayInputStream(body.getBytes(StandardCharsets.ISO_8859_1)),
								StandardCharsets.UTF_8)))
			.containsExactly("OBJECT_INCOMPLETE 2", "BYTES_MALFORMED 3", "O2: 1");
		String id = String.join("\n", HEADER, row("O1", "A1"), row("O\u00e9", "A1"), row("O2", "A1"));
		assertThat(read(new Orders(),
				new StrictReader(new ByteArrayInputStream(id.getBytes(StandardCharsets.ISO_8859_1)),
						StandardCharsets.UTF_8)))
			.containsExactly("OBJECT_INCOMPLETE 2", "BYTES_MALFORMED 3", "OBJECT_INCOMPLETE 4");
	}

	@Test
	void rowsOfOneOrderRepeatItsOtherFields() {
		assertThat(orders(row("O1", "A1"), row("O1", "B2").replace("CONFIRMED", "CANCELLED"), row("O2", "A1")))
			.containsExactly("HEADER_DIFFERS 2", "O2: 1");
	}

	@Test
	void everyLineOfABrokenObjectIsNamed() throws IOException {
		ReadRecord<Item> broken = open(String.join("\n", HEADER, row("O1", "A1"), row("O1", "B2"), row("O1", "C3"),
				row("O1", "D4").replace("SHOP,O1", "SHOP,")))
			.next();
		assertThat(interpret(broken)).isInstanceOfSatisfying(Rejected.class,
				(rejected) -> assertThat(rejected.problems()).extracting(Problem::detail)
					.containsExactly("Lines 2 to 4: nothing of the object is taken, since line 5 may be one of its "
							+ "lines."));
	}

	@Test
	void anObjectThatIsTooLongIsTakenInNoPartAndEveryRowOfItIsKept() {
		List<String> rows = new ArrayList<>();
		for (int number = 0; number < 25_000; number++) {
			rows.add(row("O1", "A" + number));
		}
		rows.add(row("O2", "A1"));
		assertThat(orders(rows.toArray(String[]::new))).containsExactly("OBJECT_TOO_LARGE 2", "OBJECT_INCOMPLETE 10002",
				"OBJECT_INCOMPLETE 20002", "O2: 1");
	}

	@Test
	void noMoreThanAFewMegabytesAreHeldWhateverComes() throws IOException {
		String wide = row("O1", "x".repeat(300_000));
		String stray = row("O1", "B2").replace("SHOP,O1", "SHOP,") + "y".repeat(300_000);
		for (String line : List.of(wide, stray, stray + ",7,7")) {
			Endless body = new Endless(HEADER + "\n" + row("O1", "A1") + "\n", line + "\n", 64);
			RecordReader<Item> items = new CanonicalFeed(new Orders(), ZoneOffset.UTC).open(body, BodyFormat.CSV,
					FeedContext.NONE);
			long given = HEADER.length();
			for (ReadRecord<Item> record = items.next(); record != null; record = items.next()) {
				assertThat(body.taken - given).isLessThan(4L * 1024 * 1024);
				given += record.text().length();
			}
			assertThat(given).as("every row is kept").isGreaterThan(64L * 300_000);
		}
	}

	@Test
	void theRestOfAnOrderIsRecognisedBehindMuchThatCannotBeRead() {
		String wide = row("O9", "y".repeat(400_000)) + ",7";
		assertThat(orders(row("O1", "A1"), wide, wide, wide, wide, row("O1", "B2"))).containsExactly(
				"OBJECT_INCOMPLETE 2", "ROW_SHAPE 3", "ROW_SHAPE 4", "ROW_SHAPE 5", "ROW_SHAPE 6",
				"OBJECT_INCOMPLETE 7");
	}

	@Test
	void componentsOfAProductAreRowsOfTheirOwn() throws IOException {
		ReadRecord<Item> set = open(new Products(), """
				source,sourceId,occurredAt,sku,name,stocked,aliases,components.sku,components.quantity
				ERP,SET,2026-01-01T00:00:00Z,SET,Tea set,false,S1|S2,TEA,2
				ERP,SET,2026-01-01T00:00:00Z,SET,Tea set,false,S1|S2,MUG,4""").next();
		assertThat(interpret(new Products(), set)).isInstanceOfSatisfying(Statement.class,
				(statement) -> assertThat(statement.content()).contains("TEA", "MUG", "S1", "S2"));
	}

	@Test
	void aProductWithoutComponentsBreaksNobody() {
		assertThat(read(new Products(), new StringReader("""
				source,sourceId,occurredAt,sku,name,stocked,components.sku,components.quantity
				ERP,TEA,2026-01-01T00:00:00Z,TEA,Tea,true,,
				ERP,,2026-01-01T00:00:00Z,MUG,Mug,true,,
				ERP,CUP,2026-01-01T00:00:00Z,CUP,Cup,true,,"""))).containsExactly("TEA: 1", "FIELD_MISSING 3",
				"CUP: 1");
	}

	@Test
	void aBundleIsNotTakenInTwoHalvesAroundAPlainProduct() {
		assertThat(read(new Products(), new StringReader("""
				source,sourceId,occurredAt,sku,name,stocked,components.sku,components.quantity
				ERP,SET,2026-01-01T00:00:00Z,SET,Tea set,false,TEA,2
				ERP,,2026-01-01T00:00:00Z,MUG,Mug,true,,
				ERP,SET,2026-01-01T00:00:00Z,SET,Tea set,false,MUG,4"""))).containsExactly("OBJECT_INCOMPLETE 2",
				"FIELD_MISSING 3", "OBJECT_INCOMPLETE 4");
	}

	@Test
	void consentsAreColumnsByName() throws IOException {
		ReadRecord<Item> person = open(new CustomerRecords(), """
				source,sourceId,occurredAt,consents.email,consents.sms
				CRM,P1,2026-01-01T00:00:00Z,true,""").next();
		assertThat(interpret(new CustomerRecords(), person)).isInstanceOfSatisfying(Statement.class,
				(statement) -> assertThat(statement.content()).contains("5:emailtrue").doesNotContain("sms"));
	}

	@Test
	void aHeaderMayBeginWithAByteOrderMarkAndHaveQuotes() throws IOException {
		byte[] body = ("\uFEFF\"source\",\"sourceId\",occurredAt,sku,location,quantity,countId\r\n"
				+ "WMS,1,2026-01-01T00:00:00Z,A1,\"Store \"\"One\"\"\",5,C\r\n")
			.getBytes(StandardCharsets.UTF_8);
		RecordReader<Item> items = new CanonicalFeed(new StockCounts(), ZoneOffset.UTC).open(
				new StrictReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8), BodyFormat.CSV,
				FeedContext.NONE);
		assertThat(interpret(new StockCounts(), items.next())).isInstanceOfSatisfying(Statement.class,
				(statement) -> assertThat(statement.businessObject()).isEqualTo("stock:Store \"One\"/A1"));
	}

	@Test
	void aBodyWithoutAHeaderIsRefusedWithoutAWordOfIt() {
		assertThatExceptionOfType(BodyRefusedException.class)
			.isThrownBy(() -> open(new CustomerRecords(), "CRM,zaphod@example.com,zaphod@example.com\n"))
			.satisfies((refusal) -> assertThat(refusal.detail()).doesNotContain("zaphod").contains("2", "3"));
		assertThatExceptionOfType(BodyRefusedException.class)
			.isThrownBy(() -> open(new CustomerRecords(), "CRM,zaphod@example.com,2026-01-01\n"))
			.satisfies((refusal) -> assertThat(refusal.detail()).doesNotContain("zaphod"));
	}

	private static String row(String order, String sku) {
		return "SHOP," + order + ",2026-03-01T10:00:00Z," + order + ",web,CONFIRMED," + sku + ",1,2.50,GBP";
	}

	private static List<String> orders(String... rows) {
		return read(new Orders(), new StringReader(HEADER + "\n" + String.join("\n", rows)));
	}

	private static RecordReader<Item> open(String body) throws IOException {
		return open(new Orders(), body);
	}

	private static RecordReader<Item> open(Resource resource, String body) throws IOException {
		return new CsvItems(CsvRows.open(new StringReader(body)), resource);
	}

	/**
	 * What becomes of each record: its id and how many rows it has, or the first problem.
	 */
	private static List<String> read(Resource resource, Reader body) {
		try {
			RecordReader<Item> items = new CsvItems(CsvRows.open(body), resource);
			List<String> found = new ArrayList<>();
			for (ReadRecord<Item> record = items.next(); record != null; record = items.next()) {
				found.add(said(resource, record));
			}
			return found;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String said(Resource resource, ReadRecord<Item> record) {
		Problem unreadable = record.problem();
		if (unreadable != null) {
			return unreadable.code() + " " + unreadable.line();
		}
		Interpretation interpretation = interpret(resource, record);
		if (interpretation instanceof Rejected rejected) {
			return rejected.problems()
				.stream()
				.map((problem) -> problem.code() + " " + problem.line())
				.distinct()
				.collect(Collectors.joining());
		}
		return ((Statement) interpretation).identity().reference().recordId() + ": "
				+ record.required().rowLines().size();
	}

	private static Interpretation interpret(ReadRecord<Item> record) {
		return interpret(new Orders(), record);
	}

	private static Interpretation interpret(Resource resource, ReadRecord<Item> record) {
		return new CanonicalFeed(resource, ZoneOffset.UTC).interpret(record, FeedContext.NONE,
				(source, id) -> "opaque-" + id);
	}

	/** A body that repeats a line and counts how much of it was taken. */
	private static final class Endless extends Reader {

		private final String line;

		private String rest;

		private int times;

		private long taken;

		Endless(String start, String line, int times) {
			this.rest = start;
			this.line = line;
			this.times = times;
		}

		@Override
		public int read(char[] target, int offset, int length) {
			if (this.rest.isEmpty() && this.times-- > 0) {
				this.rest = this.line;
			}
			int count = Math.min(length, this.rest.length());
			this.rest.getChars(0, count, target, offset);
			this.rest = this.rest.substring(count);
			this.taken += count;
			return (count > 0) ? count : -1;
		}

		@Override
		public void close() {
			// nothing is open
		}

	}

}
