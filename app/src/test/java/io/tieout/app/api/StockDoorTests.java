package io.tieout.app.api;

import io.tieout.app.ServiceOnPort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Facts of stock as sources state them over the port, in whatever order they come.
 */
class StockDoorTests {

	private static final String DAY = "2026-03-02T";

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) throws Exception {
		service = ServiceOnPort.startQuick(data);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	/**
	 * 100 on hand; 13:10 sells 3; 13:20 an offline till sells 2, not yet known; 13:30 a
	 * count says 90; 13:35 the offline sale arrives; then 2 are wasted.
	 */
	@Test
	void theCountCaseEndsAt88InEveryOrderOfArrival() throws Exception {
		List<List<Integer>> orders = permutations(List.of(0, 1, 2, 3, 4));
		List<String> skus = new ArrayList<>();
		for (List<Integer> order : orders) {
			skus.add(Samples.sku());
		}
		service.sendLines("products", skus.stream().map(Samples::product).toList());
		for (int step = 0; step < 5; step++) {
			for (int n = 0; n < orders.size(); n++) {
				service.sendLines(countCase(orders.get(n).get(step)),
						List.of(countCase(skus.get(n), orders.get(n).get(step))));
			}
		}
		service.awaitSettled();
		assertThat(orders).hasSize(120);
		for (String sku : skus) {
			assertThat(onHand(sku, "")).isEqualTo(88);
			assertThat(onHand(sku, "&asOf=" + DAY + "13:25:00Z")).isEqualTo(95);
			assertThat(onHand(sku, "&asOf=" + DAY + "13:30:00Z")).isEqualTo(90);
		}
	}

	private static String countCase(int fact) {
		return (fact == 3) ? "stock-counts" : "stock-movements";
	}

	private static String countCase(String sku, int fact) {
		return switch (fact) {
			case 0 -> movement(sku, "RECEIVED", 100, "09:00");
			case 1 -> movement(sku, "SOLD", 3, "13:10");
			case 2 -> movement(sku, "SOLD", 2, "13:20");
			case 3 -> count(sku, 90, "13:30");
			default -> movement(sku, "ADJUSTED", -2, "13:40");
		};
	}

	@Test
	void aSourceTakesAFactBackAtTheTimeItHad() throws Exception {
		String sku = product();
		service.sendLines("stock-movements", List.of(movement(sku, "RECEIVED", 10, "09:00"),
				movement(sku, "SOLD", 4, "10:00"), movement(sku, "SOLD", 1, "11:00")));
		service.sendLines("stock-voids", List.of(voiding(sku, "SOLD-10:00")));
		service.awaitSettled();

		assertThat(onHand(sku, "")).isEqualTo(9);
		assertThat(onHand(sku, "&asOf=" + DAY + "10:30:00Z")).isEqualTo(10);
	}

	@Test
	void aVoidedCountLetsTheBooksGoOn() throws Exception {
		String sku = product();
		service.sendLines("stock-movements", List.of(movement(sku, "RECEIVED", 10, "09:00")));
		service.sendLines("stock-counts", List.of(count(sku, 3, "10:00")));
		service.sendLines("stock-movements", List.of(movement(sku, "SOLD", 1, "11:00")));
		service.awaitSettled();
		assertThat(onHand(sku, "")).isEqualTo(2);

		service.sendLines("stock-voids", List.of(voiding(sku, "COUNT-10:00")));
		service.awaitSettled();

		assertThat(onHand(sku, "")).isEqualTo(9);
	}

	@Test
	void aVoidThatComesFirstWaitsForWhatItVoids() throws Exception {
		String sku = product();
		JsonNode parked = service.sendLines("stock-voids", List.of(voiding(sku, "SOLD-10:00")));
		assertThat(parked.get("parked").asInt()).isEqualTo(1);

		service.sendLines("stock-movements",
				List.of(movement(sku, "RECEIVED", 10, "09:00"), movement(sku, "SOLD", 4, "10:00")));

		Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
			service.awaitSettled();
			assertThat(onHand(sku, "")).isEqualTo(10);
		});
	}

	@Test
	void aFactIsTakenBackOnce() throws Exception {
		String sku = product();
		service.sendLines("stock-movements", List.of(movement(sku, "RECEIVED", 10, "09:00")));
		service.sendLines("stock-voids", List.of(voiding(sku, "RECEIVED-09:00")));
		JsonNode again = service.sendLines("stock-voids",
				List.of(voiding(sku, "RECEIVED-09:00").replace("\"sourceId\":\"V", "\"sourceId\":\"W")));
		service.awaitSettled();

		assertThat(again.get("parked").asInt()).isEqualTo(1);
		assertThat(service.read("/ops/v1/hospital").toString()).contains("MOVEMENT_VOIDED_BEFORE");
		assertThat(onHand(sku, "")).isZero();
	}

	@Test
	void anIdThatASourceGaveTwiceIsTakenBackByItsKind() throws Exception {
		String sku = soldAndCountedUnderOneId();
		service.sendLines("stock-voids",
				List.of(voiding(sku, "SOLD-10:00").replace("\"voids\"", "\"voidsKind\":\"COUNT\",\"voids\"")));
		service.awaitSettled();

		assertThat(onHand(sku, "")).isEqualTo(6);
	}

	@Test
	void whichRecordOfAnIdIsTakenBackMustBeSaid() throws Exception {
		String sku = soldAndCountedUnderOneId();
		JsonNode either = service.sendLines("stock-voids", List.of(voiding(sku, "SOLD-10:00")));
		service.awaitSettled();

		assertThat(either.get("parked").asInt()).isEqualTo(1);
		assertThat(service.read("/ops/v1/hospital").toString()).contains("VOID_AMBIGUOUS");
		assertThat(onHand(sku, "")).isEqualTo(3);

		service.sendLines("stock-voids",
				List.of(voiding(sku, "SOLD-10:00").replace("\"sourceId\":\"V", "\"sourceId\":\"W")
					.replace("\"voids\"", "\"voidsKind\":\"MOVEMENT\",\"voids\"")));
		service.awaitSettled();
		assertThat(onHand(sku, "")).as("what the count found holds").isEqualTo(3);
		assertThat(onHand(sku, "&asOf=" + DAY + "09:59:00Z")).isEqualTo(10);
	}

	/** Ten came, four were sold, and three were found, the last two under one id. */
	private static String soldAndCountedUnderOneId() throws Exception {
		String sku = product();
		service.sendLines("stock-movements",
				List.of(movement(sku, "RECEIVED", 10, "09:00"), movement(sku, "SOLD", 4, "10:00")));
		service.sendLines("stock-counts", List.of(count(sku, 3, "10:00").replace("COUNT-10:00", "SOLD-10:00")));
		service.awaitSettled();
		return sku;
	}

	@Test
	void goodsChangeTheirStateAndACountMayFindItOtherwise() throws Exception {
		String sku = product();
		service.sendLines("stock-movements",
				List.of(movement(sku, "RECEIVED", 10, "09:00"), movement(sku, "RECEIVED", 5, "09:30")
					.replace("\"quantity\"", "\"state\":\"QUALITY_CONTROL\",\"quantity\"")));
		service.sendLines("stock-state-changes", List.of(stateChange(sku, "QUALITY_CONTROL", "DAMAGED", 2, "10:00"),
				stateChange(sku, "SELLABLE", "DAMAGED", 1, "10:30")));
		service.awaitSettled();
		assertThat(item(sku, "STORE1").toString()).contains("\"onHand\":15", "\"sellable\":9", "\"damaged\":3",
				"\"qualityHold\":3");

		service.sendLines("stock-counts",
				List.of(count(sku, 14, "11:00").replace("\"quantity\"", "\"damaged\":5,\"quantity\"")));
		service.awaitSettled();

		assertThat(item(sku, "STORE1").toString()).contains("\"onHand\":14", "\"sellable\":6", "\"damaged\":5",
				"\"qualityHold\":3");
	}

	@Test
	void aTransferArrivesInPartsAndTheRestIsLost() throws Exception {
		String sku = product();
		String document = "\"document\":\"T-" + sku + "\",\"quantity\"";
		service.sendLines("stock-movements",
				List.of(movement(sku, "RECEIVED", 20, "08:00"), movement(sku, "TRANSFER_OUT", 10, "09:00")
					.replace("\"quantity\"", "\"otherLocation\":\"STORE2\"," + document)));
		service.awaitSettled();
		assertThat(item(sku, "STORE2").get("inTransit").asInt()).isEqualTo(10);

		service.sendLines("stock-movements",
				List.of(movement(sku, "TRANSFER_IN", 6, "10:00").replace("STORE1", "STORE2")
					.replace("\"quantity\"", document)));
		service.awaitSettled();
		assertThat(item(sku, "STORE2").toString()).contains("\"onHand\":6", "\"inTransit\":4");

		service.sendLines("stock-movements", List.of(movement(sku, "ADJUSTED", -4, "18:00").replace("STORE1", "STORE2")
			.replace("\"quantity\"", "\"reason\":\"TRANSFER_LOSS\"," + document)));
		service.awaitSettled();

		assertThat(item(sku, "STORE2").toString()).contains("\"onHand\":6", "\"inTransit\":0");
		assertThat(item(sku, "STORE1").get("onHand").asInt()).isEqualTo(10);
	}

	@Test
	void whatContradictsItselfIsToldAtItsField() throws Exception {
		Problems.of(service.post("service", "/system/v1/stock-state-changes",
				stateChange("TEA", "DAMAGED", "DAMAGED", 1, "10:00")), 422, "STATE_UNCHANGED");
		Problems.of(
				service.post("service", "/system/v1/stock-movements", movement("TEA", "SOLD", 1, "10:00")
					.replace("\"quantity\"", "\"otherLocation\":\"WH\",\"quantity\"")),
				422, "OTHER_LOCATION_WITHOUT_TRANSFER");
		Problems.of(
				service.post("service", "/system/v1/stock-movements",
						movement("TEA", "ADJUSTED", 1, "10:00").replace("\"quantity\"",
								"\"reason\":\"TRANSFER_LOSS\",\"document\":\"T\",\"quantity\"")),
				422, "TRANSFER_LOSS_POSITIVE");
		Problems.of(
				service
					.post("service", "/system/v1/stock-movements",
							movement("TEA", "ADJUSTED", -1, "10:00").replace("\"quantity\"",
									"\"reason\":\"TRANSFER_LOSS\",\"quantity\"")),
				422, "TRANSFER_LOSS_WITHOUT_DOCUMENT");
		Problems.of(
				service.post("service", "/system/v1/stock-counts",
						count("TEA", 1, "10:00").replace("\"quantity\"", "\"damaged\":2,\"quantity\"")),
				422, "COUNT_EXCEEDED_BY_STATES");
		Problems.of(
				service.post("service", "/system/v1/stock-voids",
						voiding("TEA", "X").replace("\"sourceId\":\"V-TEA-X\"", "\"sourceId\":\"TEA-X\"")),
				422, "VOIDS_ITSELF");
	}

	private static String product() throws Exception {
		String sku = Samples.sku();
		service.sendLines("products", List.of(Samples.product(sku)));
		return sku;
	}

	private static int onHand(String sku, String question) throws Exception {
		return item(sku, "STORE1" + question).get("onHand").asInt();
	}

	private static JsonNode item(String sku, String locationAndMore) throws Exception {
		return service.read("/experience/v1/availability?sku=" + sku + "&location=" + locationAndMore)
			.get("items")
			.get(0);
	}

	private static String movement(String sku, String kind, int quantity, String time) {
		return "{%s,\"location\":\"STORE1\",\"kind\":\"%s\",\"quantity\":%d}"
			.formatted(head(sku, kind + "-" + time, time), kind, quantity);
	}

	private static String count(String sku, int quantity, String time) {
		return "{%s,\"location\":\"STORE1\",\"quantity\":%d,\"countId\":\"C\"}"
			.formatted(head(sku, "COUNT-" + time, time), quantity);
	}

	private static String stateChange(String sku, String from, String to, int quantity, String time) {
		return "{%s,\"location\":\"STORE1\",\"from\":\"%s\",\"to\":\"%s\",\"quantity\":%d}"
			.formatted(head(sku, "STATE-" + time, time), from, to, quantity);
	}

	private static String voiding(String sku, String voided) {
		return "{\"source\":\"POS\",\"sourceId\":\"V-%s-%s\",\"occurredAt\":\"%s18:00:00Z\",\"voids\":\"%s-%s\"}"
			.formatted(sku, voided, DAY, sku, voided);
	}

	private static String head(String sku, String id, String time) {
		return "\"source\":\"POS\",\"sourceId\":\"%s-%s\",\"occurredAt\":\"%s%s:00Z\",\"sku\":\"%s\"".formatted(sku, id,
				DAY, time, sku);
	}

	private static <T> List<List<T>> permutations(List<T> items) {
		if (items.isEmpty()) {
			return List.of(List.of());
		}
		List<List<T>> all = new ArrayList<>();
		for (T first : items) {
			List<T> others = new ArrayList<>(items);
			others.remove(first);
			for (List<T> rest : permutations(others)) {
				List<T> order = new ArrayList<>(List.of(first));
				order.addAll(rest);
				all.add(order);
			}
		}
		return all;
	}

}
