package io.tieout.app.api;

import static io.tieout.app.ServiceOnPort.answered;
import static io.tieout.app.ServiceOnPort.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.StockRoom;
import io.tieout.app.controls.ControlRoom;
import io.tieout.app.realinput.RealData;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;

/**
 * What tills did, over a real port: goods, money and numbers without a gap.
 */
class PosTransactionDoorTests {

	private static final String POS = "/system/v1/pos-transactions";

	private static ServiceOnPort service;

	private static StockRoom room;

	private static ControlRoom controls;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.startQuick(data, "--tieout.controls.schedules.pos-sequence=-",
				"--tieout.companies[0].id=UK", "--tieout.companies[0].functional-currency=GBP",
				"--tieout.companies[1].id=DE", "--tieout.companies[1].functional-currency=EUR",
				"--tieout.companies[1].locations=BERLIN");
		room = new StockRoom(service);
		controls = new ControlRoom(service);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void aSaleMovesGoodsAndIsMoney() throws Exception {
		String sku = room.item(0, 20);
		String till = till();
		accepted(transaction("STORE1", till, 1, "2026-04-01", "SALE",
				lines(line(sku, 3, "4.50"), line(sku, -1, "4.50")), tenders("10.00", "-1.00")));
		accepted(transaction("STORE1", till, 2, "2026-04-01", "RETURN", lines(line(sku, 2, "4.50")), ""));
		accepted(transaction("STORE1", till, 3, "2026-04-01", "VOID", lines(line(sku, 5, "4.50")), ""));
		accepted(transaction("STORE1", till, 4, "2026-04-01", "CONTROL", "", ""));
		service.awaitSettled();
		assertThat(room.levels("STORE1", sku).onHand()).hasToString("20");
		JsonNode day = only("/experience/v1/till-days?store=STORE1&workstation=" + till);
		assertThat(day.toString()).contains("\"transactions\":4", "\"sales\":1", "\"returns\":1", "\"voids\":1",
				"\"controls\":1", "\"missing\":[]");
		JsonNode sales = service.read("/experience/v1/trading-days/2026-04-01")
			.get("feeds")
			.valueStream()
			.filter((item) -> item.get("source").asString().equals(till))
			.findFirst()
			.orElseThrow();
		assertThat(sales.get("flow").asString()).isEqualTo("sales");
		assertThat(List.of(sales.get("received").asInt(), sales.get("accepted").asInt())).containsExactly(4, 4);
		assertThat(sales.get("values").toString()).as("9.00 taken, 9.00 given back").contains("\"0.00\"");
	}

	@Test
	void aBundleMovesItsPartsAndWhatIsNoGoodsMovesNothing() throws Exception {
		String part = room.item(0, 20);
		String bundle = room.bundle(StockRoom.part(part, 2));
		accepted(transaction("STORE1", till(), 1, "2026-04-02", "SALE",
				lines(line(bundle, 3, "8.00"), line("POST", 1, "2.00"), line("D", 1, "0.00")), tenders("26.00")));
		service.awaitLevel();
		assertThat(room.levels("STORE1", part).onHand()).hasToString("14");
	}

	@Test
	void theCompanyIsTheOneThatOwnsTheStore() throws Exception {
		String sku = room.item(0, 1);
		accepted(transaction("BERLIN", till(), 1, "2026-04-03", "SALE",
				lines(line(sku, 1, "8.00").replace("GBP", "EUR")), tenders("8.00").replace("GBP", "EUR")));
		service.awaitSettled();
		assertThat(service.read("/experience/v1/journals?company=DE").get("items")).hasSize(1);
	}

	@Test
	void aNumberIsUsedOnceAndNothingOfAnotherMoves() throws Exception {
		String sku = room.item(0, 20);
		String till = till();
		String first = transaction("STORE1", till, 7, "2026-04-04", "SALE", lines(line(sku, 1, "4.50")), "");
		accepted(first);
		assertThat(json(answered(200, service.post("service", POS, first))).get("outcome").asString())
			.isEqualTo("DUPLICATE");
		HttpResponse<String> other = service.post("service", POS,
				first.replace("\"sourceId\":\"", "\"sourceId\":\"again-"));
		assertThat(other.statusCode()).as(other.body()).isEqualTo(202);
		assertThat(other.body()).contains("SEQUENCE_REPEATED");
		service.awaitLevel();
		assertThat(room.levels("STORE1", sku).onHand()).hasToString("19");
	}

	@Test
	void anUnknownCodeWaitsAndKeepsNoOtherTransactionWaiting() throws Exception {
		String sku = StockRoom.sku();
		String till = till();
		HttpResponse<String> parked = service.post("service", POS,
				transaction("STORE1", till, 1, "2026-04-05", "SALE", lines(line(sku, 1, "4.50")), ""));
		assertThat(parked.statusCode()).isEqualTo(202);
		accepted(transaction("STORE1", till, 2, "2026-04-05", "CONTROL", "", ""));
		room.register(sku, true);
		service.awaitSettled();
		assertThat(room.levels("STORE1", sku).onHand()).hasToString("-1");
		assertThat(only("/experience/v1/till-days?workstation=" + till).get("transactions").asInt()).isEqualTo(2);
	}

	@Test
	void whatATillCannotHaveDoneIsToldFieldByField() throws Exception {
		String sku = room.item(0, 1);
		refused("lines", "FIELD_MISSING", "SALE", "", "");
		refused("lines", "CONTROL_WITH_LINES", "CONTROL", lines(line(sku, 1, "1.00")), "");
		refused("lines[0].quantity", "QUANTITY_ZERO", "SALE", lines(line(sku, 0, "1.00")), "");
		refused("lines[0].quantity", "QUANTITY_SIGN", "RETURN", lines(line(sku, -1, "1.00")), "");
		refused("lines[0].quantity", "QUANTITY_TOO_LARGE", "VOID", lines(line(sku, 2_000_000_000, "1.00")), "");
		refused("lines[0].amount", "AMOUNT_SIGN", "SALE",
				lines(line(sku, 1, "1.00").replace("}}", "},\"amount\":{\"amount\":\"-1.00\",\"currency\":\"GBP\"}}")),
				"");
		refused("lines", "CURRENCY_MISMATCH", "SALE", lines(line(sku, 1, "1.00")),
				tenders("1.00").replace("GBP", "EUR"));
		refused("lines[0].tax", "TAX_NOT_CONTAINED", "SALE", lines(taxed(sku, "4.50", "4.51")), "");
		refused("lines[0].tax", "TAX_NOT_CONTAINED", "RETURN", lines(taxed(sku, "4.50", "-0.75")), "");
		refused("tenders", "TENDER_RESERVED", "SALE", lines(line(sku, 2, "1.00")),
				tenders("2.00").replace("CASH", "SPLIT"));
		refused("tenders", "TENDERS_DO_NOT_FOOT", "SALE", lines(line(sku, 2, "1.00")), tenders("1.99"));
	}

	private static void refused(String field, String code, String type, String lines, String tenders) throws Exception {
		HttpResponse<String> answer = service.post("service", POS,
				transaction("STORE1", till(), 1, "2026-04-06", type, lines, tenders));
		Problems.of(answer, 422, code);
		assertThat(answer.body()).contains("\"" + field + "\"");
	}

	@Test
	void salesReturnsAndExchangesArePostedByTenderWithTheirTax() throws Exception {
		String sku = room.item(0, 20);
		String till = till();
		accepted(transaction("STORE1", till, 1, "2026-04-08", "SALE", lines(taxed(sku, "12.00", "2.00")),
				tenders("5.00", "7.00").replaceFirst("CASH", "CARD")));
		accepted(transaction("STORE1", till, 2, "2026-04-08", "RETURN", lines(taxed(sku, "6.00", "1.00")),
				tenders("6.00")));
		service.awaitSettled();
		List<String> posted = new ArrayList<>();
		service.eachItem("/experience/v1/journals?company=UK", (journal) -> {
			if (journal.toString().contains("2026-04-08")) {
				posted.add(journal.get("journalId").asString());
			}
		});
		assertThat(posted).hasSize(1);
		String lines = service.read("/experience/v1/journals/" + posted.get(0).replace("/", "~1"))
			.get("lines")
			.toString();
		assertThat(lines).contains("\"SPLIT\"", "\"CASH\"", "\"12.00\"", "\"6.00\"", "\"2.00\"", "\"1.00\"");
	}

	/** What was acknowledged before a run is no violation, however far the view is. */
	@Test
	void aRunSeesWhatWasAcknowledgedBeforeIt() throws Exception {
		for (int round = 0; round < 10; round++) {
			String till = till();
			accepted(transaction("STORE1", till, 1, "2026-04-09", "CONTROL", "", ""));
			accepted(transaction("STORE1", till, 3, "2026-04-09", "CONTROL", "", ""));
			service.awaitLevel();
			accepted(transaction("STORE1", till, 2, "2026-04-09", "CONTROL", "", ""));
			controls.runThatHolds("pos-sequence");
		}
	}

	@Test
	void aColumnOfTheLinesStandsOnceInTheHeader() throws Exception {
		HttpResponse<String> answer = service.post("service", POS, "text/csv",
				"""
						source,sourceId,occurredAt,store,workstation,sequence,businessDate,type,sku,lines.sku,quantity,unitPrice,currency
						T,1,2026-04-10T10:00:00Z,STORE1,1,1,2026-04-10,SALE,A,B,1,1.00,GBP
						""");
		Problems.of(answer, 400, "COLUMN_TWICE");
		HttpResponse<String> foreign = service.post("service", POS, "text/csv", """
				source,sourceId,occurredAt,lines.store,workstation,sequence,businessDate,type
				T,1,2026-04-10T10:00:00Z,STORE1,1,1,2026-04-10,CONTROL
				""");
		Problems.of(foreign, 400, "COLUMN_MISSING");
	}

	/**
	 * Numbers come shuffled, with one lost; the control finds it, and lets go of it when
	 * it comes.
	 */
	@Test
	void aLostTransactionIsABreakUntilItComes() throws Exception {
		String sku = room.item(0, 100);
		String till = till();
		List<String> day = new ArrayList<>();
		for (int number = 1; number <= 40; number++) {
			day.add(transaction("STORE1", till, number, "2026-04-07", (number % 10 == 0) ? "CONTROL" : "SALE",
					(number % 10 == 0) ? "" : lines(line(sku, 1, "1.00")), ""));
		}
		String lost = day.remove(16);
		Collections.shuffle(day, new Random(7));
		service.sendLines("pos-transactions", day);
		service.awaitLevel();
		controls.runThatFinds("pos-sequence", 1);
		String subject = "STORE1/" + till + "/2026-04-07";
		controls.found("pos-sequence", subject, "sequence-gap", "transactions", "39", "40");
		controls.found("pos-sequence", subject, "sequence-gap", "firstMissing", "nothing", "17");
		assertThat(only("/experience/v1/till-days?incomplete=true&store=STORE1").get("missing").toString())
			.isEqualTo("[{\"from\":17,\"to\":17}]");
		accepted(lost);
		service.awaitLevel();
		controls.runThatHolds("pos-sequence");
		controls.closed("pos-sequence", subject);
		assertThat(room.levels("STORE1", sku).onHand()).hasToString("64");
	}

	/** The real transactions of a till whose trading day is not the clock's. */
	@Test
	void theTransactionsOfARealTillAreTaken() throws Exception {
		NodeList transactions = DocumentBuilderFactory.newInstance()
			.newDocumentBuilder()
			.parse(RealData.file("pos/POSLog-SMALL.xml").toFile())
			.getElementsByTagName("Transaction");
		for (int index = 0; index < transactions.getLength(); index++) {
			accepted(ofPosLog((Element) transactions.item(index)));
		}
		service.awaitSettled();
		JsonNode day = only("/experience/v1/till-days?store=9&workstation=34&date=2017-09-30");
		assertThat(day.toString()).contains("\"expectedFirst\":160", "\"last\":161", "\"controls\":1", "\"sales\":1");
		assertThat(room.levels("9", "00000000067591").onHand()).hasToString("-0.42");
		assertThat(service.read("/experience/v1/trading-days/2017-09-30").toString()).contains("\"1.07\"");
	}

	private static String ofPosLog(Element transaction) throws Exception {
		String item = text(transaction, "ItemID");
		String lines = "";
		if (!item.isEmpty()) {
			room.register(item, true);
			lines = lines(
					("{\"sku\":\"%s\",\"quantity\":%s,\"unitPrice\":{\"amount\":\"%s\",\"currency\":\"USD\"},"
							+ "\"amount\":{\"amount\":\"%s\",\"currency\":\"USD\"}}")
						.formatted(item, text(transaction, "Quantity"), text(transaction, "RegularSalesUnitPrice"),
								text(transaction, "ExtendedAmount")),
					("{\"sku\":\"D\",\"quantity\":1,\"unitPrice\":{\"amount\":\"0.19\",\"currency\":\"USD\"},"
							+ "\"amount\":{\"amount\":\"%s\",\"currency\":\"USD\"}}")
						.formatted(text(transaction, "acs:ExtendedRewardAmount", 1)));
		}
		return transaction(text(transaction, "RetailStoreID"), text(transaction, "WorkstationID"),
				Integer.parseInt(text(transaction, "SequenceNumber")), text(transaction, "BusinessDayDate"),
				lines.isEmpty() ? "CONTROL" : "SALE", lines,
				lines.isEmpty() ? "" : tenders(text(transaction, "Amount")).replace("GBP", "USD"));
	}

	private static String text(Element of, String name) {
		return text(of, name, 0);
	}

	private static String text(Element of, String name, int index) {
		NodeList found = of.getElementsByTagName(name);
		return (found.getLength() > index) ? found.item(index).getTextContent() : "";
	}

	private static void accepted(String transaction) throws Exception {
		answered(201, service.post("service", POS, transaction));
	}

	private static JsonNode only(String path) throws Exception {
		JsonNode items = service.read(path).get("items");
		assertThat(items).as(path).hasSize(1);
		return items.get(0);
	}

	private static String till() {
		return "T" + UUID.randomUUID().toString().substring(0, 8);
	}

	private static String transaction(String store, String workstation, int sequence, String date, String type,
			String lines, String tenders) {
		return """
				{"source":"%2$s","sourceId":"%2$s-%4$s-%3$d","occurredAt":"%4$sT23:30:00Z","store":"%1$s",\
				"workstation":"%2$s","sequence":%3$d,"businessDate":"%4$s","type":"%5$s"%6$s%7$s}""".formatted(store,
				workstation, sequence, date, type, lines, tenders);
	}

	private static String lines(String... lines) {
		return ",\"lines\":[" + String.join(",", lines) + "]";
	}

	private static String line(String sku, int quantity, String price) {
		return "{\"sku\":\"%s\",\"quantity\":%d,\"unitPrice\":{\"amount\":\"%s\",\"currency\":\"GBP\"}}".formatted(sku,
				quantity, price);
	}

	private static String taxed(String sku, String price, String tax) {
		return line(sku, 1, price).replace("}}", "},\"tax\":{\"amount\":\"%s\",\"currency\":\"GBP\"}}".formatted(tax));
	}

	private static String tenders(String... amounts) {
		List<String> all = new ArrayList<>();
		for (String amount : amounts) {
			all.add("{\"method\":\"CASH\",\"amount\":{\"amount\":\"%s\",\"currency\":\"GBP\"}}".formatted(amount));
		}
		return ",\"tenders\":[" + String.join(",", all) + "]";
	}

}
