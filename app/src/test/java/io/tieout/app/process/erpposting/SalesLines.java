package io.tieout.app.process.erpposting;

import static org.assertj.core.api.Assumptions.assumeThat;

import io.tieout.core.BusinessDate;
import io.tieout.core.ChannelId;
import io.tieout.core.CompanyId;
import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.UnitPrice;
import io.tieout.finance.Department;
import io.tieout.finance.SaleLine;
import io.tieout.finance.SaleLineKind;
import io.tieout.finance.StoreDayCommand.RecordSaleLine;
import io.tieout.finance.StoreDayId;
import io.tieout.finance.TaxCode;
import io.tieout.finance.Tender;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Sale lines, made and from the test data.
 */
final class SalesLines {

	static final CompanyId COMPANY = new CompanyId("UK");

	private static final Set<String> POSTAGE = Set.of("POST", "DOT", "C2");

	private static final Set<String> FEES = Set.of("BANK CHARGES", "AMAZONFEE");

	private SalesLines() {
	}

	static StoreDayId day(String date) {
		return new StoreDayId(COMPANY, new LocationId("LONDON-1"), BusinessDate.parse(date));
	}

	static RecordSaleLine sold(StoreDayId day, String ref, String amount) {
		return line(day, ref, SaleLineKind.GOODS, false, Quantity.of(1), UnitPrice.of(amount, "GBP"));
	}

	static RecordSaleLine fee(StoreDayId day, String ref, String amount) {
		return line(day, ref, SaleLineKind.FEE, false, Quantity.of(1), UnitPrice.of(amount, "GBP"));
	}

	static RecordSaleLine adjusted(StoreDayId day, String ref) {
		return line(day, ref, SaleLineKind.STOCK_ADJUSTMENT, false, Quantity.of(-1), UnitPrice.of("0", "GBP"));
	}

	private static RecordSaleLine line(StoreDayId day, String ref, SaleLineKind kind, boolean returned,
			Quantity quantity, UnitPrice price) {
		Money amount = price.times(quantity);
		return new RecordSaleLine(day,
				new SaleLine(ref, "receipt", kind, returned, new Sku("A"), quantity, price, amount, null,
						new ChannelId("store"), new Tender("CARD"), new TaxCode("STANDARD"), new Department("GENERAL"),
						null, Instant.parse(day.date() + "T12:00:00Z")));
	}

	/** The lines of a day of the test data. */
	static List<RecordSaleLine> read(String date) {
		Path path = Path.of(System.getProperty("tieout.testdata", ""), "sales-lines", date + ".csv");
		assumeThat(path).as("skipped: no data").exists();
		List<RecordSaleLine> lines = new ArrayList<>();
		try (MappingIterator<Map<String, String>> rows = new CsvMapper().readerFor(Map.class)
			.with(CsvSchema.emptySchema().withHeader())
			.readValues(path.toFile())) {
			rows.forEachRemaining((row) -> lines.add(line(day(date), row, lines.size())));
		}
		return lines;
	}

	private static RecordSaleLine line(StoreDayId day, Map<String, String> row, int number) {
		boolean returned = row.get("InvoiceNo").startsWith("C");
		Quantity quantity = Quantity.parse(row.get("Quantity"));
		UnitPrice price = new UnitPrice(new BigDecimal(row.get("UnitPrice")), Money.currency("GBP"));
		return line(day, row.get("InvoiceNo") + "/" + number,
				kind(row.get("StockCode"), !returned && quantity.isNegative() && price.isZero()), returned, quantity,
				price);
	}

	private static SaleLineKind kind(String code, boolean adjustment) {
		if (adjustment) {
			return SaleLineKind.STOCK_ADJUSTMENT;
		}
		if (POSTAGE.contains(code)) {
			return SaleLineKind.POSTAGE;
		}
		if (FEES.contains(code)) {
			return SaleLineKind.FEE;
		}
		return switch (code) {
			case "D" -> SaleLineKind.DISCOUNT;
			case "M" -> SaleLineKind.MANUAL;
			case "S" -> SaleLineKind.SAMPLE;
			default -> SaleLineKind.GOODS;
		};
	}

}
