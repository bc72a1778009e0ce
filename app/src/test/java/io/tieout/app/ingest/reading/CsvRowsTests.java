package io.tieout.app.ingest.reading;

import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class CsvRowsTests {

	@Test
	void aQuotedCellHoldsCommasQuotesAndLineBreaks() throws IOException {
		List<CsvRow> rows = read("a,b\n\"one, two\",\"he said \"\"no\"\"\nand left\"\nx,y\n");
		assertThat(rows).extracting(CsvRow::cells)
			.containsExactly(List.of("one, two", "he said \"no\"\nand left"), List.of("x", "y"));
		assertThat(rows).extracting(CsvRow::line).containsExactly(2L, 4L);
	}

	@Test
	void blankLinesAreNoRowsAndLinesMayEndEitherWay() throws IOException {
		assertThat(read("a,b\r\n\r\n1,2\r\n\n3,4")).extracting(CsvRow::cells)
			.containsExactly(List.of("1", "2"), List.of("3", "4"));
	}

	@Test
	void aQuoteThatNeverClosesCostsItsOwnLineOnly() throws IOException {
		assertThat(read("a,b\n1,\"open\n3,4\n5,6\n")).extracting(CsvRowsTests::said)
			.containsExactly("QUOTE_UNCLOSED", "[3, 4]", "[5, 6]");
	}

	@Test
	void aRowOfAnotherShapeTellsItsCellsAllTheSame() throws IOException {
		List<CsvRow> rows = read("a,b\n1,2,3\n1\n");
		assertThat(rows).extracting(CsvRow::problem)
			.extracting(Problem::code, Problem::column)
			.containsExactly(tuple("ROW_SHAPE", 3), tuple("ROW_SHAPE", 2));
		assertThat(rows).extracting(CsvRow::cells).containsExactly(List.of("1", "2", "3"), List.of("1"));
	}

	@Test
	void aCellWithBytesThatAreNoTextIsLostAndItsNeighboursAreNot() throws IOException {
		byte[] body = "a,b\ncaf\u00e9,2\n".getBytes(StandardCharsets.ISO_8859_1);
		CsvRow row = CsvRows.open(new StrictReader(new ByteArrayInputStream(body), StandardCharsets.UTF_8)).next();
		assertThat(row).isNotNull();
		assertThat(row.cells()).containsExactly(CsvRow.LOST, "2");
		assertThat(row.text()).isEqualTo("caf\\xE9,2");
	}

	@Test
	void aLineOfManyMegabytesIsReadPastAndNotKept() throws IOException {
		List<CsvRow> rows = read("a,b\n1," + "x".repeat(5_000_000) + "\n3,4\n");
		assertThat(rows).extracting(CsvRowsTests::said).containsExactly("LINE_TOO_LONG", "[3, 4]");
		assertThat(rows.get(0).text()).hasSize(Lines.MAX_LENGTH);
	}

	@Test
	void aHeaderThatRepeatsItselfIsToldByNumber() {
		assertThatExceptionOfType(BodyRefusedException.class)
			.isThrownBy(() -> CsvRows.open(new StringReader("a,secret, secret\n")))
			.satisfies((refusal) -> {
				assertThat(refusal.code()).isEqualTo("COLUMN_TWICE");
				assertThat(refusal.detail()).contains("column 2", "column 3").doesNotContain("secret");
			});
	}

	private static List<CsvRow> read(String body) throws IOException {
		CsvRows rows = CsvRows.open(new StringReader(body));
		List<CsvRow> read = new ArrayList<>();
		for (CsvRow row = rows.next(); row != null; row = rows.next()) {
			read.add(row);
		}
		return read;
	}

	private static String said(CsvRow row) {
		return (row.problem() != null) ? row.problem().code() : row.cells().toString();
	}

}
