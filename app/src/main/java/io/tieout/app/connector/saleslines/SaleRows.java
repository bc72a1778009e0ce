package io.tieout.app.connector.saleslines;

import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.KeptRecord;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.feed.ReadRecord;
import io.tieout.app.ingest.feed.RecordReader;
import io.tieout.app.ingest.reading.CsvRow;
import io.tieout.app.ingest.reading.CsvRows;
import io.tieout.app.ingest.reading.Excerpt;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a file and numbers them. A row counts whatever is wrong with it, so
 * that the lines behind it have the same numbers when it comes mended; if its invoice or
 * code cannot be told, the lines that may be of the same are not taken until it is.
 */
final class SaleRows implements RecordReader<SaleRow> {

	static final String INVOICE_NO = "InvoiceNo";

	static final String STOCK_CODE = "StockCode";

	static final String DESCRIPTION = "Description";

	static final String QUANTITY = "Quantity";

	static final String INVOICE_DATE = "InvoiceDate";

	static final String UNIT_PRICE = "UnitPrice";

	static final String CUSTOMER_ID = "CustomerID";

	static final String COUNTRY = "Country";

	private static final List<String> REQUIRED = List.of(INVOICE_NO, STOCK_CODE, DESCRIPTION, QUANTITY, INVOICE_DATE,
			UNIT_PRICE);

	private static final List<String> OPTIONAL = List.of(CUSTOMER_ID, COUNTRY);

	private final CsvRows rows;

	private final List<String> columns;

	private final LineNumbers numbers = new LineNumbers();

	private final UnnumberedRows unnumbered = new UnnumberedRows();

	private SaleRows(CsvRows rows) {
		this.rows = rows;
		this.columns = rows.columns();
	}

	/**
	 * A reader behind the header.
	 * @throws BodyRefusedException {@code COLUMN_MISSING}, {@code COLUMN_UNKNOWN} and
	 * what {@link CsvRows#open} says
	 */
	static SaleRows open(Reader body) throws IOException {
		CsvRows rows = CsvRows.open(body);
		List<String> missing = new ArrayList<>(REQUIRED);
		missing.removeAll(rows.columns());
		if (!missing.isEmpty()) {
			throw new BodyRefusedException("COLUMN_MISSING",
					"The header lacks the required column " + String.join(", ", missing) + ".");
		}
		for (String column : rows.columns()) {
			if (!REQUIRED.contains(column) && !OPTIONAL.contains(column)) {
				throw new BodyRefusedException("COLUMN_UNKNOWN",
						"The header names the column '" + Excerpt.of(column) + "', which this feed does not have.");
			}
		}
		return new SaleRows(rows);
	}

	/**
	 * Reads a kept row again, under the number it was given.
	 */
	static ReadRecord<SaleRow> reread(KeptRecord record) throws IOException {
		String header = Objects.requireNonNull(record.header(), "Rows are kept with their header");
		SaleRows rows = new SaleRows(CsvRows.reopen(header, record.text(), record.line()));
		CsvRow row = Objects.requireNonNull(rows.rows.next(), "A kept row is not empty");
		Problem problem = row.problem();
		if (problem != null) {
			return ReadRecord.unreadable(row.text(), problem);
		}
		int number = Integer.parseInt(record.recordId().substring(record.recordId().lastIndexOf('/') + 1));
		return ReadRecord.of(row.line(), row.text(), rows.saleRow(row.cells(), number));
	}

	@Override
	public String header() {
		return this.rows.headerText();
	}

	@Override
	public @Nullable ReadRecord<SaleRow> next() throws IOException {
		CsvRow row = this.rows.next();
		if (row == null) {
			return null;
		}
		String invoice = told(row, INVOICE_NO);
		String code = told(row, STOCK_CODE).toUpperCase(Locale.ROOT);
		if (invoice.isEmpty() || code.isEmpty()) {
			this.unnumbered.add(row, invoice, code);
			return record(row, 0, row.problem());
		}
		return record(row, this.numbers.next(invoice, code), problem(row, invoice, code));
	}

	/**
	 * A cell as far as it can be told, else empty.
	 */
	private String told(CsvRow row, String column) {
		String cell = (row.cells().size() == this.columns.size()) ? cell(row.cells(), column) : "";
		return cell.equals(CsvRow.LOST) ? "" : cell;
	}

	private @Nullable Problem problem(CsvRow row, String invoice, String code) {
		Long uncertain = this.unnumbered.lineThatMayBe(invoice, code);
		return (row.problem() != null || uncertain == null) ? row.problem()
				: Problem.ofRecord(row.line(), "LINE_NUMBER_UNCERTAIN",
						"Line " + uncertain + " may be of the same invoice and code, and then this line has another "
								+ "number; mend that line and send the file again.");
	}

	private ReadRecord<SaleRow> record(CsvRow row, int number, @Nullable Problem problem) {
		return (problem != null) ? ReadRecord.unreadable(row.text(), problem)
				: ReadRecord.of(row.line(), row.text(), saleRow(row.cells(), number));
	}

	private SaleRow saleRow(List<String> cells, int number) {
		return new SaleRow(cell(cells, INVOICE_NO), cell(cells, STOCK_CODE), cell(cells, DESCRIPTION),
				cell(cells, QUANTITY), cell(cells, INVOICE_DATE), cell(cells, UNIT_PRICE), cell(cells, CUSTOMER_ID),
				cell(cells, COUNTRY), number);
	}

	private String cell(List<String> cells, String column) {
		int index = this.columns.indexOf(column);
		return (index >= 0) ? cells.get(index).strip() : "";
	}

}
