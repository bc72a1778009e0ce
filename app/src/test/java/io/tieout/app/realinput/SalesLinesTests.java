package io.tieout.app.realinput;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Three real trading days of a gift shop, in any order, twice, through the watched folder
 * and the files endpoint at once.
 */
class SalesLinesTests {

	private static final List<String> DAYS = List.of("2010-12-01", "2011-01-18", "2011-12-09");

	private static final Map<String, String> NOT_GOODS = Map.of("POST", "POSTAGE_INCOME", "DOT", "POSTAGE_INCOME", "C2",
			"POSTAGE_INCOME", "M", "MANUAL_SALES", "D", "DISCOUNTS", "S", "SAMPLES", "BANK CHARGES", "FEES",
			"AMAZONFEE", "FEES", "CRUK", "DONATIONS_PAYABLE");

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "0,1,2", "2,0,1" })
	void theTotalsAreThoseOfTheDataWhateverTheOrderAndHoweverOften(String order) throws Exception {
		takeInTwiceAndCompare(order);
	}

	@ParameterizedTest
	@Tag("slow")
	@ValueSource(strings = { "0,2,1", "1,0,2", "1,2,0", "2,1,0" })
	void noOtherOrderMakesADifference(String order) throws Exception {
		takeInTwiceAndCompare(order);
	}

	private void takeInTwiceAndCompare(String order) throws Exception {
		List<Path> files = Arrays.stream(order.split(","))
			.map((index) -> RealData.file("sales-lines/" + DAYS.get(Integer.parseInt(index)) + ".csv"))
			.toList();
		try (ServiceOnPort service = ServiceOnPort.startQuick(this.folder.toRealPath())) {
			for (Path file : files) {
				dropIntoWatchedFolder(service, file);
				service.upload("sales-lines?store=GIFT", file);
			}
			awaitFolderTaken(service);
			service.awaitSettled();
			assertThat(tradingDays(service)).isEqualTo(Map.of("2010-12-01", "3108 58635.56", "2011-01-18",
					"1447 18680.80", "2011-12-09", "1632 32131.53"));
			assertThat(stock(service)).isEqualTo(expectedStock());
			assertThat(postings(service)).isEqualTo(expectedPostings());
		}
	}

	private static void dropIntoWatchedFolder(ServiceOnPort service, Path file) throws Exception {
		Path watched = Files.createDirectories(service.data().resolve("inbox/sales-lines"));
		Path part = watched.resolve("GIFT_" + file.getFileName() + ".part");
		Files.copy(file, part);
		Files.move(part, watched.resolve("GIFT_" + file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
	}

	private static void awaitFolderTaken(ServiceOnPort service) {
		Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
			try (var files = Files.list(service.data().resolve("inbox/sales-lines"))) {
				return files.noneMatch(Files::isRegularFile);
			}
		});
	}

	private static Map<String, String> tradingDays(ServiceOnPort service) throws Exception {
		Map<String, String> days = new TreeMap<>();
		for (String[] cells : service.csv("/experience/v1/trading-days.csv")) {
			if (cells[2].equals("sales")) {
				days.put(cells[0], cells[4] + " " + cells[8]);
				int accepted = Integer.parseInt(cells[4]);
				assertThat(Integer.parseInt(cells[3])).as("lines that came, through both doors")
					.isEqualTo(2 * accepted);
				assertThat(Integer.parseInt(cells[5])).as("lines that came again").isEqualTo(accepted);
			}
		}
		return days;
	}

	private static Map<String, BigDecimal> stock(ServiceOnPort service) throws Exception {
		Map<String, BigDecimal> stock = new TreeMap<>();
		service.eachItem("/experience/v1/availability?location=GIFT", (item) -> stock.put(item.path("sku").asString(),
				item.path("onHand").decimalValue().stripTrailingZeros()));
		return stock;
	}

	/**
	 * Credits less debits by day and role, over all revisions.
	 */
	private static Map<String, BigDecimal> postings(ServiceOnPort service) throws Exception {
		Map<String, BigDecimal> postings = new TreeMap<>();
		service.eachItem("/experience/v1/journals?company=MAIN", (journal) -> journal.path("lines").forEach((line) -> {
			BigDecimal amount = new BigDecimal(line.path("amount").path("amount").asString());
			postings.merge(journal.path("documentDate").asString() + "/" + line.path("role").asString(),
					line.path("side").asString().equals("CREDIT") ? amount : amount.negate(), BigDecimal::add);
		}));
		return postings;
	}

	/**
	 * Goods apart from fees and postage, what was cancelled apart from what was sold; the
	 * tender is owed the whole day.
	 */
	private static Map<String, BigDecimal> expectedPostings() {
		Map<String, BigDecimal> postings = new TreeMap<>();
		for (String day : DAYS) {
			for (Map<String, String> row : RealData.quotedRows("sales-lines/" + day + ".csv")) {
				BigDecimal amount = new BigDecimal(row.get("Quantity")).multiply(new BigDecimal(row.get("UnitPrice")))
					.setScale(2);
				if (amount.signum() != 0) {
					postings.merge(day + "/" + role(row), amount, BigDecimal::add);
					postings.merge(day + "/TENDER_CLEARING", amount.negate(), BigDecimal::add);
				}
			}
		}
		return postings;
	}

	private static String role(Map<String, String> row) {
		String code = code(row);
		String goods = row.get("InvoiceNo").startsWith("C") ? "SALES_RETURNS" : "NET_SALES";
		return isVoucher(code) ? "GIFT_CARD_LIABILITY" : NOT_GOODS.getOrDefault(code, goods);
	}

	private static String code(Map<String, String> row) {
		return row.get("StockCode").strip().toUpperCase(Locale.ROOT);
	}

	private static boolean isVoucher(String code) {
		return code.startsWith("GIFT_");
	}

	/**
	 * What was sold leaves, what was returned comes back, what was written off leaves;
	 * fees and postage never move.
	 */
	private static Map<String, BigDecimal> expectedStock() {
		Map<String, BigDecimal> stock = new HashMap<>();
		for (String day : DAYS) {
			for (Map<String, String> row : RealData.quotedRows("sales-lines/" + day + ".csv")) {
				String code = code(row);
				if (!NOT_GOODS.containsKey(code) && !isVoucher(code)) {
					stock.merge(code, change(row), BigDecimal::add);
				}
			}
		}
		Map<String, BigDecimal> sorted = new TreeMap<>(Comparator.naturalOrder());
		stock.forEach((code, quantity) -> sorted.put(code, quantity.stripTrailingZeros()));
		return sorted;
	}

	private static BigDecimal change(Map<String, String> row) {
		BigDecimal quantity = new BigDecimal(row.get("Quantity"));
		boolean writtenOff = quantity.signum() < 0 && !row.get("InvoiceNo").startsWith("C");
		return writtenOff ? quantity : quantity.negate();
	}

}
