package io.tieout.app.connector.saleslines;

import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.FeedContext;
import io.tieout.app.ingest.feed.Interpretation;
import io.tieout.app.ingest.feed.Interpretation.Rejected;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.feed.ReadRecord;
import io.tieout.app.ingest.feed.RecordReader;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.reading.StrictReader;
import io.tieout.core.ChannelId;
import io.tieout.core.CompanyId;
import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.finance.Department;
import io.tieout.finance.TaxCode;
import io.tieout.finance.Tender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rows of a store's file: their numbers, and what is wrong with them.
 */
class SaleRowsTests {

	private static final String HEADER = "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country";

	private static final SalesLinesFeed FEED = new SalesLinesFeed(
			new SalesLinesSettings(new CompanyId("GIFTS"), new LocationId("STORE1"), null, new ChannelId("store"),
					Money.currency("GBP"), ZoneId.of("Europe/London"), new Tender("CARD"), new TaxCode("STANDARD"),
					new Department("GENERAL"), SalesLinesSettings.usualNotGoods()));

	@Test
	void theLinesOfACodeAreNumberedWithinTheirInvoice() throws IOException {
		assertThat(read(row("1", "A"), row("1", "a"), row("1", "B"), row("2", "A"), row("1", "A")))
			.containsExactly("1/A/1", "1/A/2", "1/B/1", "2/A/1", "1/A/3");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1,A,HEART,6,2010-12-01 08:26:00,2.55,17850,UK,7", "1,A,WHITE, HEART,6,2010-12-01 08:26,2",
			"1,A,\"HEART,6,2010-12-01 08:26:00,2.55,17850,UK", "1,A,caf\u00e9,6,2010-12-01 08:26:00,2.55,17850,UK",
			"1,,HEART,6,2010-12-01 08:26:00,2.55,17850,UK", ",A,HEART,6,2010-12-01 08:26:00,2.55,17850,UK",
			"1,A\u00e9,HEART,6,2010-12-01 08:26:00,2.55,17850,UK", "1,A,HEART,six,2010-12-01 08:26:00,2.55,17850,UK" })
	void aSaleIsNeverTakenTwiceWhenABrokenLineComesMended(String broken) throws IOException {
		String[] before = { row("1", "A"), broken, row("1", "A"), row("1", "B"), row("2", "C") };
		String[] after = { row("1", "A"), row("1", "A"), row("1", "A"), row("1", "B"), row("2", "C") };
		Set<String> taken = new HashSet<>(ids(before));
		assertThat(taken).contains("1/A/1", "2/C/1");
		taken.addAll(ids(after));
		assertThat(taken).containsExactlyInAnyOrder("1/A/1", "1/A/2", "1/A/3", "1/B/1", "2/C/1");
		assertThat(numbersByPlace(before)).as("each line has the number it has in the mended file")
			.isSubsetOf(numbersByPlace(after));
	}

	@Test
	void aLineWhoseNumberHangsOnABrokenOneWaitsForIt() throws IOException {
		assertThat(read(row("1", "A") + ",7", row("1", "A"), row("1", "B"), row("2", "A")))
			.containsExactly("ROW_SHAPE 2", "LINE_NUMBER_UNCERTAIN 3", "1/B/1", "2/A/1");
	}

	@Test
	void aRowWithBothItsNumbersIsCountedWhateverElseIsWrong() throws IOException {
		assertThat(read(row("1", "A").replace("HEART", "caf\u00e9"), row("1", "A")))
			.containsExactly("BYTES_MALFORMED 2", "1/A/2");
	}

	@Test
	void emptyRowsOfASpreadsheetSayNothing() throws IOException {
		assertThat(read(",,,,,,,", row("1", "A"))).last().isEqualTo("1/A/1");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "0000-01-01 00:00:00", "+12345-01-01 00:00:00", "9999-12-31 23:59:59", "1969-12-31 23:59:59" })
	void aYearThatNoDayCanHaveIsRejected(String time) throws IOException {
		ReadRecord<SaleRow> record = open(row("1", "A").replace("2010-12-01 08:26:00", time)).next();
		assertThat(interpret(record)).isInstanceOfSatisfying(Rejected.class, (rejected) -> {
			assertThat(rejected.problems()).extracting(Problem::code).containsExactly("TIME_OUT_OF_RANGE");
			assertThat(rejected.tradingDay()).isNull();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "-9223372036854.775808", "9223372036854.775807" })
	void aQuantityThatNoLongHasTheOppositeOfIsRejected(String quantity) throws IOException {
		ReadRecord<SaleRow> record = open(row("1", "A").replace(",6,", "," + quantity + ",")).next();
		assertThat(interpret(record)).isInstanceOfSatisfying(Rejected.class,
				(rejected) -> assertThat(rejected.problems()).extracting(Problem::code)
					.containsExactly("QUANTITY_TOO_LARGE"));
	}

	private static String row(String invoice, String code) {
		return invoice + "," + code + ",HEART,6,2010-12-01 08:26:00,2.55,17850,UK";
	}

	private static RecordReader<SaleRow> open(String... rows) throws IOException {
		byte[] body = (HEADER + "\n" + String.join("\n", rows)).getBytes(StandardCharsets.ISO_8859_1);
		return FEED.open(new StrictReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8), BodyFormat.CSV,
				FeedContext.NONE);
	}

	private static List<String> read(String... rows) throws IOException {
		List<String> read = new ArrayList<>();
		RecordReader<SaleRow> reader = open(rows);
		for (ReadRecord<SaleRow> record = reader.next(); record != null; record = reader.next()) {
			read.add(said(record));
		}
		return read;
	}

	private static List<String> ids(String... rows) throws IOException {
		return read(rows).stream().filter((said) -> said.contains("/")).toList();
	}

	private static List<String> numbersByPlace(String... rows) throws IOException {
		List<String> places = new ArrayList<>();
		RecordReader<SaleRow> reader = open(rows);
		for (ReadRecord<SaleRow> record = reader.next(); record != null; record = reader.next()) {
			String said = said(record);
			if (said.contains("/")) {
				places.add(record.line() + " " + said);
			}
		}
		return places;
	}

	private static String said(ReadRecord<SaleRow> record) {
		Problem unreadable = record.problem();
		if (unreadable != null) {
			return unreadable.code() + " " + unreadable.line();
		}
		return (interpret(record) instanceof Statement statement) ? statement.identity().reference().recordId()
				: "rejected";
	}

	private static Interpretation interpret(ReadRecord<SaleRow> record) {
		return FEED.interpret(record, FeedContext.NONE, (source, id) -> "opaque-" + id);
	}

}
