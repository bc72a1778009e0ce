package io.tieout.app.connector.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.FeedContext;
import io.tieout.app.ingest.feed.Interpretation;
import io.tieout.app.ingest.feed.KeptRecord;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.feed.ReadRecord;
import io.tieout.app.ingest.feed.RecordReader;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.core.SourceSystem;
import io.tieout.customer.PersonalField;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the rows of a CRM's export state under a mapping, and which mappings are none.
 */
class ContactFeedTests {

	private static final String HEADER = "Nr;Name;Mail;Geboren;Werbung;Stand;Rev";

	private static final String TIMES = "dd.MM.uuuu HH:mm";

	@Test
	void aRowIsACustomerRecordInTheWordsOfItsMapping() throws IOException {
		Statement statement = statement("7;\"Byron; Ada\";ada@example.org;10.12.1985;Ja;02.07.2026 10:30;4");
		assertThat(statement.identity().reference()).hasToString("CRM2/7");
		assertThat(statement.identity().resource()).isEqualTo("customer-records");
		assertThat(statement.identity().version()).isEqualTo("4");
		assertThat(statement.occurredAt()).as("summer time in Berlin").isEqualTo("2026-07-02T08:30:00Z");
		assertThat(statement.content()).contains("Byron; Ada", "ada@example.org", "1985-12-10").contains("5:emailtrue");
	}

	@ParameterizedTest
	@CsvSource({ "10.12.1985,1985-12-10", "31.02.1985,31.02.1985", "unknown,unknown" })
	void aBirthDateThatIsNoneIsKeptAsGiven(String given, String kept) throws IOException {
		assertThat(statement("7;A;a@example.org;" + given + ";;02.07.2026 10:30;4").content())
			.contains("9:birthDate" + kept.length() + ":" + kept);
	}

	@Test
	void anyOtherWordThanAYesIsANoAndABlankSaysNothing() throws IOException {
		assertThat(statement("7;A;a@example.org;;nein;02.07.2026 10:30;4").content()).contains("5:emailfalse");
		assertThat(statement("7;A;a@example.org;; ;02.07.2026 10:30;4").content()).doesNotContain("consents");
	}

	@Test
	void whatIsWrongInARowIsToldByColumnAndNeverByValue() throws IOException {
		List<Problem> problems = ((Interpretation.Rejected) interpret(
				";A;" + "x".repeat(501) + ";;;2026-07-02;" + "1".repeat(101)))
			.problems();
		assertThat(problems).extracting((problem) -> problem.field() + " " + problem.code())
			.containsExactlyInAnyOrder("Nr FIELD_MISSING", "Stand TIME_INVALID", "Rev VERSION_INVALID",
					"Mail TEXT_TOO_LONG");
		assertThat(problems.toString()).contains(TIMES).doesNotContain("xxx", "2026-07-02");
	}

	@Test
	void aHeaderThatDoesNotFitIsRefusedWithTheColumn() {
		refused("Name;Mail;Geboren;Werbung;Stand;Rev", "COLUMN_MISSING", "Nr");
		refused(HEADER + ";Kommentar", "COLUMN_UNKNOWN", "Kommentar");
		refused("7;Ada;ada@example.org;10.12.1985;Ja;02.07.2026 10:30;4", "COLUMN_MISSING", "Nr");
		assertThatExceptionOfType(BodyRefusedException.class)
			.isThrownBy(() -> feed().open(new StringReader("7;Ada\n"), BodyFormat.CSV, FeedContext.NONE))
			.withMessageNotContaining("Ada");
		assertThatExceptionOfType(BodyRefusedException.class)
			.isThrownBy(() -> feed().open(new StringReader("{}"), BodyFormat.JSON, FeedContext.NONE))
			.withMessageContaining("text/csv");
	}

	@Test
	void ignoredColumnsArePassedOver() throws IOException {
		RecordReader<ContactRow> rows = feed().open(
				new StringReader(HEADER + ";Intern_A;Intern_B\n7;A;a@example.org;;;02.07.2026 10:30;4;x;y\n"),
				BodyFormat.CSV, FeedContext.NONE);
		ReadRecord<ContactRow> row = rows.next();
		assertThat(feed().interpret(row, FeedContext.NONE, (source, id) -> id)).isInstanceOf(Statement.class);
	}

	@Test
	void aMillionRowsAreReadOneAfterTheOther() throws IOException {
		Endless body = new Endless(1_000_000);
		RecordReader<ContactRow> rows = feed().open(body, BodyFormat.CSV, FeedContext.NONE);
		assertThat(rows.next()).isNotNull();
		assertThat(body.chars).as("what was read before the first row came").isLessThan(100_000);
		long count = 1;
		while (rows.next() != null) {
			count++;
		}
		assertThat(count).isEqualTo(1_000_000);
		assertThat(body.chars).isGreaterThan(40_000_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "dd.MM.uuuu", "dd.MM.yyyy HH:mm", "HH:mm", "uuuu-MM-dd hh:mm", "nonsense" })
	void aFormatThatNamesNoInstantIsRefused(String pattern) {
		assertThatIllegalArgumentException().isThrownBy(() -> TimeFormat.of(pattern, ZoneOffset.UTC))
			.withMessageContaining(pattern);
	}

	@ParameterizedTest
	@ValueSource(strings = { "MM.uuuu", "dd.MM.yyyy", "nonsense" })
	void aFormatThatNamesNoDayIsRefused(String pattern) {
		assertThatIllegalArgumentException().isThrownBy(() -> DateFormat.of(pattern)).withMessageContaining(pattern);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-03-02T10:30:00Z", "2026-03-02T10:30:00.000Z", "2026-03-02T10:30:00.000+0000",
			"2026-03-02T11:30:00+01:00", "2026-03-02 10:30:00" })
	void theUsualFormatReadsWhatSalesforceWrites(String time) {
		assertThat(TimeFormat.of("uuuu-MM-dd['T'][' ']HH:mm:ss[.SSS][XXX][XX]", ZoneOffset.UTC).read(time))
			.isEqualTo(Instant.parse("2026-03-02T10:30:00Z"));
	}

	private static void refused(String header, String code, String column) {
		assertThatExceptionOfType(BodyRefusedException.class)
			.isThrownBy(() -> feed().open(new StringReader(header + "\n"), BodyFormat.CSV, FeedContext.NONE))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo(code))
			.withMessageContaining(column)
			.withMessageContaining("tieout.ingest.crm");
	}

	private static Statement statement(String row) throws IOException {
		return (Statement) interpret(row);
	}

	/** What a row states, as it was read and again as it is kept. */
	private static Interpretation interpret(String row) throws IOException {
		RecordReader<ContactRow> rows = feed().open(new StringReader(HEADER + "\n" + row + "\n"), BodyFormat.CSV,
				FeedContext.NONE);
		ReadRecord<ContactRow> read = rows.next();
		Interpretation first = feed().interpret(read, FeedContext.NONE, (source, id) -> id);
		ReadRecord<ContactRow> kept = feed()
			.reread(new KeptRecord(2, read.text(), BodyFormat.CSV, rows.header(), "any"), FeedContext.NONE);
		Interpretation again = feed().interpret(kept, FeedContext.NONE, (source, id) -> id);
		if (first instanceof Statement before) {
			assertThat(((Statement) again).content()).isEqualTo(before.content());
		}
		else {
			assertThat(again).isEqualTo(first);
		}
		return first;
	}

	private static ContactFeed feed() {
		return new ContactFeed(new ContactMapping("crm-kontakte", new SourceSystem("CRM2"), StandardCharsets.ISO_8859_1,
				';', new ContactMapping.Keys("Nr", "Stand", "Rev"), TimeFormat.of(TIMES, ZoneId.of("Europe/Berlin")),
				DateFormat.of("dd.MM.uuuu"),
				Map.of(PersonalField.FAMILY_NAME, "Name", PersonalField.EMAIL, "Mail", PersonalField.BIRTH_DATE,
						"Geboren"),
				Map.of("email", new ConsentColumn("Werbung", List.of("ja"))), List.of("Intern_*")), ZoneOffset.UTC);
	}

	/** A file that is made while it is read. */
	private static final class Endless extends Reader {

		private final long rows;

		private long made;

		private long chars;

		private StringReader current = new StringReader(HEADER + "\n");

		Endless(long rows) {
			this.rows = rows;
		}

		@Override
		public int read(char[] target, int offset, int length) throws IOException {
			int read = this.current.read(target, offset, length);
			if (read < 0 && this.made < this.rows) {
				this.made++;
				this.current = new StringReader(
						this.made + ";Byron;a" + this.made + "@example.org;10.12.1985;ja;02.07.2026 10:30;4\n");
				read = this.current.read(target, offset, length);
			}
			this.chars += Math.max(0, read);
			return read;
		}

		@Override
		public void close() {
			this.current.close();
		}

	}

}
