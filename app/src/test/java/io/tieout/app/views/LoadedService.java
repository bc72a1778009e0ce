package io.tieout.app.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.app.ServiceOnPort;
import io.tieout.eventstore.EventReader;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A service that has taken a load of everything through its doors, and what tests ask of
 * its views.
 */
final class LoadedService implements AutoCloseable {

	static final Duration PATIENCE = Duration.ofMinutes(2);

	static final List<String> VIEWS = List.of("availability", "customers", "customer_records", "customer_links",
			"customer_changes", "journals", "journal_lines", "breaks", "trading_days", "authorities", "prices",
			"incoming", "stock_statements", "variances", "stock_ledger", "item_costs", "inventory_value",
			"reservations", "shortfalls", "transfers", "till_days");

	private final ServiceOnPort service;

	private LoadedService(ServiceOnPort service) {
		this.service = service;
	}

	/** A service without a load. */
	static LoadedService empty(Path data, String... arguments) {
		List<String> all = new ArrayList<>(List.of("--tieout.order-to-cash.quiet=100ms",
				"--tieout.order-to-cash.arrival=500ms", "--tieout.order-to-cash.payment-grace=0s",
				"--tieout.erp-posting.quiet=500ms", "--tieout.stock-reconciliation.quiet=200ms",
				"--tieout.process.interval=100ms", "--tieout.ingest.sales-lines.store=LONDON",
				"--tieout.identity.unique-per-person=LOYALTY_ID", "--tieout.authorities[0].location=LEEDS",
				"--tieout.authorities[0].grants[0].source=WMS", "--tieout.authorities[0].grants[0].rights=MOVE",
				"--tieout.authorities[1].channel=web", "--tieout.authorities[1].grants[0].source=PIM",
				"--tieout.authorities[1].grants[0].rights=PRICE", "--logging.level.root=WARN"));
		all.addAll(List.of(arguments));
		return new LoadedService(ServiceOnPort.start(data, all.toArray(String[]::new)));
	}

	/** A service with a load of every kind. */
	static LoadedService mixed(Path data) {
		LoadedService loaded = empty(data);
		loaded.stock();
		loaded.reservations();
		loaded.transfers();
		loaded.prices();
		loaded.purchaseOrders();
		loaded.customers();
		loaded.orders();
		loaded.sales();
		loaded.tills();
		loaded.awaitSettled();
		return loaded;
	}

	private void stock() {
		for (String sku : List.of("MUG", "TEA", "CUP")) {
			take("products", """
					{"source":"ERP","sourceId":"%1$s","occurredAt":"2026-01-01T00:00:00Z","sku":"%1$s","name":"%1$s",\
					"stocked":true}""".formatted(sku));
			take("stock-movements",
					movement("IN-" + sku, sku, "RECEIVED", 20).replace("\"quantity\"",
							"\"unitCost\":{\"amount\":\"1.25\",\"currency\":\"GBP\"},\"quantity\""),
					movement("OUT-" + sku, sku, "SOLD", 3));
		}
		take("stock-counts", """
				{"source":"WMS","sourceId":"C1","occurredAt":"2026-01-03T10:00:00Z","sku":"MUG","location":"LONDON",\
				"quantity":15,"countId":"C1"}""");
		take("stock-movements", movement("OUT-MUG", "MUG", "SOLD", 3));
		take("stock-movements", movement("LOST", "NOBODY-KNOWS", "SOLD", 1));
		take("stock-statements", statement("S1", "TEA", 12), statement("S2", "MUG", 40));
	}

	private static String statement(String id, String sku, int quantity) {
		return """
				{"source":"SHOP","sourceId":"%s","occurredAt":"2026-01-04T10:00:00Z","location":"LONDON",\
				"asOf":"2026-01-04T10:00:00Z","meaning":"ON_HAND","lines":[{"sku":"%s","quantity":%d}]}""".formatted(id,
				sku, quantity);
	}

	/** One that holds, and two whose orders were paid when others had the goods. */
	private void reservations() {
		for (String late : List.of("R2", "R3")) {
			reserve(late, 1);
			post("service", "/process/v1/reservations/" + late + "/release", "");
		}
		reserve("R1", 17);
		for (String late : List.of("R2", "R3")) {
			HttpResponse<String> answer = answer(
					this.service.as("service", "/process/v1/reservations/" + late + "/commit")
						.header("Content-Type", "application/json")
						.POST(BodyPublishers.ofString("{\"orderId\":\"" + late + "\"}")));
			assertThat(answer.body()).contains("\"shortfall\":\"" + late + "\"");
		}
	}

	private void reserve(String id, int quantity) {
		post("service", "/process/v1/reservations", """
				{"reservationId":"%s","channel":"web","lines":[{"sku":"TEA","quantity":%d}],\
				"expiresAt":"2999-01-01T00:00:00Z"}""".formatted(id, quantity));
	}

	/**
	 * One that arrives in part, the rest of it lost in part, and one that is on the way.
	 */
	private void transfers() {
		take("stock-movements", transfer("T1", "CUP", "TRANSFER_OUT", 10, "LONDON", "DOVER"),
				transfer("T1", "CUP", "TRANSFER_IN", 6, "DOVER", "LONDON"),
				transfer("T2", "CUP", "TRANSFER_OUT", 2, "LONDON", "DOVER"));
		post("operator", "/process/v1/transfers/T1/lose",
				"{\"lines\":[{\"sku\":\"CUP\",\"quantity\":1}],\"reason\":\"broken\"}");
	}

	private static String transfer(String document, String sku, String kind, int quantity, String location,
			String other) {
		return movement(document + kind, sku, kind, quantity).replace("\"LONDON\"",
				"\"%s\",\"otherLocation\":\"%s\",\"document\":\"%s\"".formatted(location, other, document));
	}

	/** Two prices of one item, and one that was stated twice. */
	private void prices() {
		for (String from : List.of("2026-01-01", "2026-02-01", "2026-03-01")) {
			take("prices", """
					{"source":"PIM","sourceId":"PR-%1$s","occurredAt":"2026-01-01T00:00:00Z","sku":"MUG",\
					"channel":"web","price":{"amount":"5.00","currency":"GBP"},"validFrom":"%1$sT00:00:00.5Z"}"""
				.formatted(from));
		}
	}

	/** An order of two items, one of them received in part. */
	private void purchaseOrders() {
		take("purchase-orders",
				"""
						{"source":"ERP","sourceId":"PO1","occurredAt":"2026-01-01T00:00:00Z","purchaseOrderId":"PO1",\
						"supplier":"ACME","expectedAt":"2026-02-01T00:00:00Z","lines":[\
						{"line":1,"sku":"MUG","location":"LONDON","quantity":30,"unitPrice":{"amount":"2","currency":"GBP"}},\
						{"line":2,"sku":"CUP","location":"LONDON","quantity":9,"unitPrice":{"amount":"1","currency":"GBP"}}]}""");
		take("stock-movements", """
				{"source":"WMS","sourceId":"GR1","occurredAt":"2026-01-02T11:00:00Z","sku":"CUP","location":"LONDON",\
				"kind":"RECEIVED","quantity":4,"document":"PO1"}""");
	}

	static String movement(String id, String sku, String kind, int quantity) {
		return """
				{"source":"WMS","sourceId":"%s","occurredAt":"2026-01-02T10:00:00Z","sku":"%s","location":"LONDON",\
				"kind":"%s","quantity":%d}""".formatted(id, sku, kind, quantity);
	}

	/** Two pairs by e-mail; a third pair that two loyalty ids keep apart. */
	private void customers() {
		take("customer-records", customer("CRM", "1", "ann@example.com", "L1"),
				customer("SHOP", "1", "ANN@example.com", "L1"), customer("CRM", "2", "bob@example.com", "L2"),
				customer("SHOP", "2", "bob@example.com", "L2"), customer("CRM", "3", "pair@example.com", "L3"),
				customer("CRM", "4", "pair@example.com", "L4"), customer("CRM", "5", "alone@example.com", "L5"));
	}

	private static String customer(String source, String id, String email, String loyaltyId) {
		return """
				{"source":"%s","sourceId":"%s","occurredAt":"2026-01-02T10:00:00Z","givenName":"Ann","email":"%s",\
				"loyaltyId":"%s","consents":{"email":true}}""".formatted(source, id, email, loyaltyId);
	}

	/**
	 * One order that ties out, one short of a cent, one paid too much, one not at all.
	 */
	private void orders() {
		for (String id : List.of("1", "2", "3", "4")) {
			take("orders", """
					{"source":"SHOP","sourceId":"%1$s","occurredAt":"2026-01-02T10:00:00Z","orderId":"%1$s",\
					"channel":"web","status":"CONFIRMED","lines":[{"sku":"MUG","quantity":2,"unitPrice":\
					{"amount":"5.00","currency":"GBP"}}]}""".formatted(id));
		}
		take("payments", payment("1", "10.00", "2026-01-02T10:00:00Z"), payment("2", "9.99", "2026-01-02T10:00:00Z"),
				payment("3", "30.00", "2026-01-02T10:00:00Z"));
	}

	static String payment(String order, String amount, String occurredAt) {
		return """
				{"source":"PSP","sourceId":"P%1$s","occurredAt":"%3$s","orderId":"%1$s","paymentId":"P%1$s",\
				"method":"card","kind":"CAPTURED","amount":{"amount":"%2$s","currency":"GBP"}}""".formatted(order,
				amount, occurredAt);
	}

	private void sales() {
		sales("""
				InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
				536365,MUG,A MUG,2,2010-12-01 08:26:00,2.55,17850,United Kingdom
				536365,POST,POSTAGE,1,2010-12-01 08:26:00,3.00,17850,United Kingdom
				C536366,MUG,A MUG,-1,2010-12-01 09:00:00,2.55,17850,United Kingdom
				536367,JAR,A JAR,4,2010-12-02 08:26:00,1.25,,France
				""");
	}

	/** A till with a gap, and one that sent nothing but a control transaction. */
	private void tills() {
		take("pos-transactions", till("1", 1, "SALE", line(2, "2.50")), till("1", 2, "RETURN", line(1, "2.50")),
				till("1", 5, "VOID", line(3, "2.50")), till("2", 1, "CONTROL", ""));
	}

	private static String line(int quantity, String price) {
		return ",\"lines\":[{\"sku\":\"MUG\",\"quantity\":%d,\"unitPrice\":{\"amount\":\"%s\",\"currency\":\"GBP\"}}]"
			.formatted(quantity, price);
	}

	private static String till(String workstation, int sequence, String type, String lines) {
		return """
				{"source":"TILL","sourceId":"%1$s-%2$d","occurredAt":"2026-01-05T10:00:00Z","store":"LONDON",\
				"workstation":"%1$s","sequence":%2$d,"businessDate":"2026-01-05","type":"%3$s"%4$s}"""
			.formatted(workstation, sequence, type, lines);
	}

	/** Takes the lines of a store. */
	JsonNode sales(String csv) {
		return send("/system/v1/sales-lines", "text/csv", csv);
	}

	/** Takes records, as a source sends them. */
	JsonNode take(String resource, String... lines) {
		return send("/system/v1/" + resource, "application/x-ndjson", String.join("\n", lines) + "\n");
	}

	private JsonNode send(String path, String type, String body) {
		return json(answer(
				this.service.as("service", path).header("Content-Type", type).POST(BodyPublishers.ofString(body))));
	}

	private HttpResponse<String> answer(HttpRequest.Builder request) {
		try {
			return this.service.send(request);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static JsonNode json(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
		return ServiceOnPort.json(answer);
	}

	JsonNode get(String role, String path) {
		return json(answer(role, path));
	}

	HttpResponse<String> answer(String role, String path) {
		try {
			return this.service.get(role, path);
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	JsonNode post(String role, String path, String json) {
		try {
			return json(this.service.post(role, path, json));
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Orders a run and waits for its end. */
	JsonNode run(String view, String order) {
		return awaitEnd(post("operator", "/ops/v1/views/" + view + "/rebuilds", order));
	}

	JsonNode awaitEnd(JsonNode run) {
		String path = "/ops/v1/views/" + run.get("view").asString() + "/rebuilds/" + run.get("id").asString();
		await().atMost(PATIENCE).until(() -> !get("operator", path).get("state").asString().equals("RUNNING"));
		JsonNode ended = get("operator", path);
		assertThat(ended.get("state").asString()).as(ended.toString()).isEqualTo("DONE");
		return ended;
	}

	JsonNode verify(String view) {
		return run(view, "{\"mode\":\"verify\"}");
	}

	JsonNode rebuild(String view) {
		return run(view, "{\"mode\":\"switch\"}");
	}

	JsonNode status(String view) {
		for (JsonNode status : get("operator", "/ops/v1/views")) {
			if (status.get("name").asString().equals(view)) {
				return status;
			}
		}
		throw new IllegalArgumentException(view);
	}

	/** The table of the live generation. */
	String table(String view) {
		return "views." + view + "_g" + status(view).get("generation").asInt();
	}

	/** The rows of the live view as PostgreSQL writes them, in no order. */
	List<String> rows(String view) {
		return sql().sql("SELECT held::text FROM read." + view + " held").query(String.class).list();
	}

	JdbcClient sql() {
		return JdbcClient.create(this.service.postgres().app());
	}

	ServiceOnPort service() {
		return this.service;
	}

	/** Waits until every flow is settled and every view level. */
	void awaitSettled() {
		await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> isSettledThreeTimes());
	}

	private boolean isSettledThreeTimes() throws InterruptedException {
		for (int look = 0; look < 3; look++) {
			if (!isSettled()) {
				return false;
			}
			Thread.sleep(150);
		}
		return true;
	}

	private boolean isSettled() {
		long head = this.service.part(EventReader.class).lastPosition();
		for (JsonNode process : get("operator", "/ops/v1/processes")) {
			if (!process.get("state").asString().equals("SETTLED") || process.get("position").asLong() < head) {
				return false;
			}
		}
		return areViewsLevel() && sql().sql("SELECT count(*) FROM inbox.tally").query(Long.class).single() == 0;
	}

	boolean areViewsLevel() {
		for (JsonNode view : get("operator", "/ops/v1/views")) {
			if (view.get("lag").get("events").asLong() > 0) {
				return false;
			}
		}
		return true;
	}

	@Override
	public void close() {
		this.service.close();
	}

}
