package io.tieout.app.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.api.Samples;
import io.tieout.contract.EventContext;
import io.tieout.core.Quantity;
import io.tieout.eventstore.Commands;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionId;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObserveTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String SALES = """
			InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
			1,A,HEART,6,2010-12-01 08:26:00,2.55,17850,United Kingdom
			""";

	private static ServiceOnPort service;

	@TempDir
	private Path own;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.startQuick(data, "--tieout.order-to-cash.quiet=200ms",
				"--tieout.order-to-cash.payment-grace=0s");
		receive(3);
		receive(-1);
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void metricsSpeakOfCommandsRefusalsEventsAndAppends() throws Exception {
		assertThat(metrics()).containsPattern("tieout_events_total [1-9]")
			.contains("tieout_rejections_total{code=\"QUANTITY_NOT_POSITIVE\"} 1.0")
			.containsPattern("tieout_commands_\\w+_seconds_count\\{command=\"inventory.RecordMovement\"\\} 2")
			.contains("tieout_append_group_seconds_count");
	}

	@Test
	void metricsSpeakOfRecordsTheHospitalJobsFeedsAndBreaks() throws Exception {
		service.sendLines("products", List.of(Samples.product("OBSERVED"), "{\"no\":1}"));
		service.sendLines("stock-movements", List.of(Samples.received("OBS-1", "WH", "NOT-YET-KNOWN", "1")));
		service.sendLines("orders", List.of(Samples.order("OBS-ORDER")));
		Awaitility.await()
			.atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(metrics())
				.contains("tieout_breaks_open{classification=\"TIMING\",flow=\"order-payment\"} 1.0"));
		assertThat(metrics()).contains("tieout_records_total{feed=\"products\",outcome=\"accepted\"} 1.0")
			.contains("tieout_records_total{feed=\"products\",outcome=\"rejected\"} 1.0")
			.contains("tieout_records_total{feed=\"stock-movements\",outcome=\"parked\"} 1.0")
			.contains("tieout_record_problems_total{code=\"FIELD_UNKNOWN\",feed=\"products\"} 1.0")
			.contains("tieout_hospital_letters 1.0")
			.containsPattern("tieout_hospital_oldest_seconds [0-9.E]+")
			.contains("tieout_jobs{state=\"WAITING\"} 0.0")
			.containsPattern("tieout_feed_silence_seconds\\{feed=\"products\"\\} [0-9.]+")
			.contains("tieout_feed_silence_seconds{feed=\"sales-lines\"} NaN")
			.containsPattern("tieout_bulk_commands_total\\{lane=\"batch\"\\} [1-9]");
	}

	@Test
	void everyFlowHasItsFiguresAndABreakItsValueAndAge() throws Exception {
		for (String flow : List.of("order-payment", "order-payment-currency", "order-status", "sales-posting")) {
			assertThat(metrics()).contains("tieout_breaks_open{classification=\"AMOUNT\",flow=\"" + flow + "\"}")
				.contains("tieout_breaks_oldest_seconds{flow=\"" + flow + "\"}");
		}
		service.sendLines("payments", List.of(Samples.payment("VALUE-1", "7.50"), Samples.payment("VALUE-2", "2.50")));
		Awaitility.await()
			.atMost(PATIENCE)
			.untilAsserted(() -> assertThat(metrics())
				.contains("tieout_breaks_open{classification=\"MISSING_LEFT\",flow=\"order-payment\"} 2.0"));
		Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(value("order-payment")).isEqualTo(open()));
		assertThat(metric(service, "tieout_breaks_oldest_seconds{flow=\"order-payment\"}")).isPositive();
		assertThat(metric(service, "tieout_breaks_oldest_seconds{flow=\"order-status\"}")).isZero();
	}

	/** What the list of open breaks says. */
	private static double open() throws Exception {
		return service.read("/experience/v1/breaks?flow=order-payment&status=OPEN")
			.get("items")
			.valueStream()
			.mapToDouble((item) -> Math.abs(Double.parseDouble(item.get("difference").get("amount").asString())))
			.sum();
	}

	private static double value(String flow) throws Exception {
		return metric(service, "tieout_breaks_value{currency=\"GBP\",flow=\"" + flow + "\"}");
	}

	private static double metric(ServiceOnPort service, String name) throws Exception {
		return service.get("operator", "/actuator/prometheus")
			.body()
			.lines()
			.filter((line) -> line.startsWith(name + " "))
			.mapToDouble((line) -> Double.parseDouble(line.substring(name.length() + 1)))
			.findFirst()
			.orElse(Double.NaN);
	}

	@Test
	void metricsSpeakOfSalesThatWaitToBePostedAndOfStockBelowZero() throws Exception {
		try (ServiceOnPort fresh = ServiceOnPort.start(this.own, "--tieout.erp-posting.quiet=1h")) {
			move(fresh, "GONE", MovementKind.SOLD);
			move(fresh, "THERE", MovementKind.RECEIVED);
			HttpResponse<String> taken = ServiceOnPort.answered(202,
					fresh.send(fresh.file("sales-lines?store=LONDON", "day.csv", "text/csv", SALES)));
			fresh.awaitJob(ServiceOnPort.json(taken).get("job").asString());
			fresh.awaitLevel();
			Awaitility.await()
				.atMost(PATIENCE)
				.untilAsserted(() -> assertThat(metric(fresh, "tieout_postings_pending")).isEqualTo(1));
			assertThat(metric(fresh, "tieout_postings_oldest_seconds")).isPositive();
			assertThat(metric(fresh, "tieout_stock_below_zero")).as("what was sold by either way").isEqualTo(2);
		}
	}

	private static void move(ServiceOnPort service, String sku, MovementKind kind) {
		Instant now = Instant.now();
		service.part(Commands.class)
			.execute(new RecordMovement(StockPositionId.of("WH", sku), kind, Quantity.of(2), null, null, null, now),
					EventContext.of(now, "clerk", "setup"));
	}

	@Test
	void refusalsOfTheBulkPathAreCountedByTheirCodeToo() throws Exception {
		service.sendLines("products", List.of(Samples.product("FIRST-OWNER")));
		service.sendLines("products",
				List.of("{%s,\"sku\":\"SECOND\",\"name\":\"Cup\",\"stocked\":true,\"aliases\":[\"FIRST-OWNER\"]}"
					.formatted(Samples.head("MASTER", "SECOND"))));
		assertThat(metrics()).contains("tieout_rejections_total{code=\"ALIAS_TAKEN\"} 1.0");
	}

	private static String metrics() throws Exception {
		return service.get("operator", "/actuator/prometheus").body();
	}

	@Test
	void livenessIsOpenAndTheRestIsNot() throws Exception {
		HttpResponse<String> liveness = service.send(HttpRequest.newBuilder(service.uri("/actuator/health/liveness")));
		assertThat(liveness.body()).isEqualTo("{\"status\":\"UP\"}");
		for (String path : new String[] { "/actuator", "/actuator/health", "/actuator/health/readiness",
				"/actuator/info", "/actuator/prometheus" }) {
			assertThat(service.send(HttpRequest.newBuilder(service.uri(path))).statusCode()).as(path).isEqualTo(401);
			assertThat(service.get("service", path).statusCode()).as(path).isEqualTo(403);
			assertThat(service.get("operator", path).statusCode()).as(path).isEqualTo(200);
		}
	}

	@Test
	void whatIsNotExposedIsNotThere() throws Exception {
		assertThat(service.get("administrator", "/actuator/env").statusCode()).isEqualTo(404);
		assertThat(service.get("administrator", "/actuator/heapdump").statusCode()).isEqualTo(404);
	}

	@Test
	void healthNamesTheDatabaseTheViewsAndTheEventStore() throws Exception {
		String health = service.get("operator", "/actuator/health").body();
		assertThat(ServiceOnPort.json(service.get("operator", "/actuator/health")).get("status").asString())
			.isEqualTo("UP");
		assertThat(health).contains("\"db\"", "\"views\"", "\"eventStore\"");
	}

	@Test
	void infoNamesTheLastPosition() throws Exception {
		assertThat(
				ServiceOnPort.json(service.get("operator", "/actuator/info")).get("store").get("lastPosition").asInt())
			.isPositive();
	}

	@Test
	void manyGaugesOfOneScrapeAreOneQuestion() {
		AtomicInteger questions = new AtomicInteger();
		Clock still = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
		Remembered<Integer> remembered = new Remembered<>(questions::incrementAndGet, Duration.ofSeconds(1), still);
		assertThat(remembered.get()).isEqualTo(1);
		assertThat(remembered.get()).isEqualTo(1);
	}

	private static void receive(int quantity) {
		Instant now = Instant.now();
		service.part(Commands.class)
			.execute(new RecordMovement(StockPositionId.of("WH", "MUG"), MovementKind.RECEIVED, Quantity.of(quantity),
					null, null, null, now), EventContext.of(now, "clerk", "setup"));
	}

}
