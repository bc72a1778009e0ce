package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.StockRoom;
import io.tieout.eventstore.EventReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Everything that is wrong with an order, in one call, and who may not order.
 */
class OrderValidationTests {

	private static ServiceOnPort service;

	private static StockRoom room;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.startQuick(data);
		room = new StockRoom(service);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void anOrderThatIsRightIsValidAndChangesNothing() throws Exception {
		String sku = priced(5, "4.50");
		String customer = customer("right");
		long head = position();
		String order = order("web", "\"customer\":\"" + customer + "\",", line(sku, 2, "4.50"));
		for (int times = 0; times < 2; times++) {
			JsonNode answer = validated(order);
			assertThat(answer.get("valid").asBoolean()).as(answer.toString()).isTrue();
			assertThat(answer.get("objections")).isEmpty();
		}
		assertThat(position()).isEqualTo(head);
	}

	@Test
	void moreThanStockCanBeIsAnObjectionToTheQuantity() throws Exception {
		String sku = priced(5, "4.50");
		service.awaitLevel();
		JsonNode answer = validated(order("web", "", line(sku, 1_000_000_001, "4.50")));

		assertThat(answer.get("objections").valueStream().map(OrderValidationTests::text))
			.contains("1 quantity QUANTITY_TOO_LARGE");
	}

	@Test
	void everyObjectionIsNamedAtOnceWithItsLine() throws Exception {
		String sku = priced(5, "4.50");
		String unsold = room.item(9, 0);
		service.awaitLevel();
		JsonNode answer = validated(order("web",
				"\"customer\":\"00000000-0000-7000-8000-000000000000\",\"currency\":\"GBP\",", line(sku, 6, "4.40"),
				line("NOBODY-HAS-IT", 1, "1.00"), line(unsold, 1, "1.00"), line(sku, 0, "4.50").replace("GBP", "EUR")));

		assertThat(answer.get("valid").asBoolean()).isFalse();
		assertThat(answer.get("objections").valueStream().map(OrderValidationTests::text)).containsExactly(
				"1 quantity QUANTITY_NOT_AVAILABLE", "1 unitPrice PRICE_DIFFERS", "2 sku SKU_UNKNOWN",
				"3 sku SKU_NOT_SOLD", "4 quantity QUANTITY_NOT_POSITIVE", "4 unitPrice CURRENCY_MISMATCH",
				"4 unitPrice PRICE_DIFFERS", "- customer CUSTOMER_UNKNOWN");
		assertThat(answer.get("objections").get(0).get("available").asInt()).isEqualTo(5);
		assertThat(answer.get("objections").get(1).get("expected").get("amount").asString()).isEqualTo("4.5");
		assertThat(answer.get("objections").get(0).get("detail").asString()).isNotBlank();
	}

	@Test
	void aPriceIsThatOfItsTime() throws Exception {
		String sku = room.item(5, 0);
		service.sendLines("prices", List.of(Samples.price(sku, "timed", "5.00", "2026-03-01T00:00:00Z"),
				Samples.price(sku, "timed", "4.00", "2026-03-10T00:00:00Z")));
		service.awaitLevel();
		assertThat(codes("timed", "\"at\":\"2026-03-09T23:59:59Z\",", line(sku, 1, "5.00"))).isEmpty();
		assertThat(codes("timed", "\"at\":\"2026-03-10T00:00:00Z\",", line(sku, 1, "5.00")))
			.containsExactly("PRICE_DIFFERS");
		assertThat(codes("timed", "\"at\":\"2026-02-01T00:00:00Z\",", line(sku, 1, "5.00")))
			.as("it is sold, but not yet")
			.containsExactly("PRICE_UNKNOWN");
		assertThat(codes("without-prices", "", line(sku, 1, "5.00"))).containsExactly("PRICE_UNKNOWN");
	}

	@Test
	void demandIsSummedOverTheLines() throws Exception {
		String sku = priced(5, "4.50");
		assertThat(codes("web", "", line(sku, 3, "4.50"))).isEmpty();
		assertThat(codes("web", "", line(sku, 3, "4.50"), line(sku, 3, "4.50")))
			.containsExactly("QUANTITY_NOT_AVAILABLE", "QUANTITY_NOT_AVAILABLE");
	}

	@Test
	void aBlockedCustomerMayNotOrderUntilUnblocked() throws Exception {
		String sku = priced(5, "4.50");
		String customer = customer("blocked");
		String order = "\"customer\":\"" + customer + "\",";
		ServiceOnPort.answered(200, step(customer, "block", "Unpaid invoices"));
		assertThat(ServiceOnPort.json(step(customer, "block", "Again")).get("outcome").asString())
			.isEqualTo("UNCHANGED");
		service.awaitLevel();
		assertThat(codes("web", order, line(sku, 1, "4.50"))).containsExactly("CUSTOMER_BLOCKED");
		assertThat(codes("web", "\"customer\":\"K-blocked\",\"source\":\"CRM\",", line(sku, 1, "4.50")))
			.as("by its id in a source")
			.containsExactly("CUSTOMER_BLOCKED");
		JsonNode block = service.read("/experience/v1/customers/" + customer).get("blocked").get(0);
		assertThat(block.get("reason").asString()).isEqualTo("Unpaid invoices");
		assertThat(block.get("by").asString()).isEqualTo("steward");

		ServiceOnPort.answered(200, step(customer, "unblock", "Paid"));
		service.awaitLevel();
		assertThat(codes("web", order, line(sku, 1, "4.50"))).isEmpty();
		assertThat(service.read("/experience/v1/customers/" + customer).get("blocked")).isEmpty();
	}

	@Test
	void whoIsMergedWithABlockedCustomerIsBlocked() throws Exception {
		String older = customer("older");
		String younger = customer("younger");
		ServiceOnPort.answered(200, step(younger, "block", "Fraud"));
		service.sendLines("customer-records", List.of(Samples.customer("K-both")
			.replace("K-both-jane@example.com", "K-older-jane@example.com\",\"loyaltyId\":\"L-MERGE")));
		service.sendLines("customer-records",
				List.of(Samples.customer("K-younger")
					.replace("\"givenName\"", "\"loyaltyId\":\"L-MERGE\",\"givenName\"")
					.replace(Samples.TIME, "2026-11-25T08:00:00Z")));
		service.awaitSettled();

		JsonNode profile = service.read("/experience/v1/customers/" + younger);
		assertThat(profile.get("customerId").asString()).isEqualTo(older);
		assertThat(profile.get("blocked").get(0).get("customer").asString()).isEqualTo(younger);
		ServiceOnPort.answered(200, step(older, "unblock", "It was somebody else"));
		service.awaitLevel();
		assertThat(service.read("/experience/v1/customers/" + older).get("blocked")).isEmpty();
	}

	@Test
	void aBlockNeedsACustomerAndAReason() throws Exception {
		Problems.of(step("00000000-0000-7000-8000-000000000000", "block", "Fraud"), 404, "CUSTOMER_UNKNOWN");
		Problems.of(step(customer("reasons"), "block", " "), 422, "REASON_MISSING");
		Problems.of(step("nobody", "block", "Fraud"), 400, "CUSTOMER_ID_INVALID");
	}

	@Test
	void anOrderWithoutLinesIsRefused() throws Exception {
		Problems.of(service.post("service", "/process/v1/order-validations", order("web", "")), 422, "LINES_INVALID");
	}

	@Test
	void moreThanThereCanBeOfAnItemIsAnObjection() throws Exception {
		String line = line(priced(5, "4.50"), 1_000_000_000, "4.50");
		assertThat(codes("web", "", Collections.nCopies(9_300, line).toArray(String[]::new)))
			.contains("QUANTITY_TOO_LARGE");
	}

	private static String text(JsonNode objection) {
		return objection.path("line").asString("-") + " " + objection.get("field").asString() + " "
				+ objection.get("code").asString();
	}

	private static List<String> codes(String channel, String head, String... lines) throws Exception {
		return validated(order(channel, head, lines)).get("objections")
			.valueStream()
			.map((objection) -> objection.get("code").asString())
			.toList();
	}

	private static JsonNode validated(String order) throws Exception {
		return ServiceOnPort
			.json(ServiceOnPort.answered(200, service.post("service", "/process/v1/order-validations", order)));
	}

	private static String order(String channel, String head, String... lines) {
		return "{%s\"channel\":\"%s\",\"lines\":[%s]}".formatted(head, channel, String.join(",", lines));
	}

	private static String line(String sku, int quantity, String price) {
		return "{\"sku\":\"%s\",\"quantity\":%d,\"unitPrice\":{\"amount\":\"%s\",\"currency\":\"GBP\"}}".formatted(sku,
				quantity, price);
	}

	/** An item, so many of it in the warehouse, at a price in the channel web. */
	private static String priced(int quantity, String price) throws Exception {
		String sku = room.item(quantity, 0);
		service.sendLines("prices", List.of(Samples.price(sku, "web", price, "2026-03-01T00:00:00Z")));
		service.awaitLevel();
		return sku;
	}

	/** A customer of one record, and its id. */
	private static String customer(String name) throws Exception {
		service.sendLines("customer-records", List.of(Samples.customer("K-" + name)));
		service.awaitSettled();
		return service.read("/experience/v1/customers?email=K-" + name + "-jane@example.com")
			.get("items")
			.get(0)
			.get("customerId")
			.asString();
	}

	private static HttpResponse<String> step(String customer, String step, String reason) throws Exception {
		return service.post("steward", "/process/v1/customers/" + customer + "/" + step,
				"{\"reason\":\"" + reason + "\"}");
	}

	private static long position() {
		return service.part(EventReader.class).lastPosition();
	}

}
