package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * One transaction from the call that began it through its facts to what the workflows
 * made of them, over a real port.
 */
class TraceTests {

	private static final String SALES = """
			InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
			536365,85123A,HEART,6,2010-12-01 08:26:00,2.55,17850,United Kingdom
			""";

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) {
		// nothing but what a test sends makes a break: an order may wait for its payment
		service = ServiceOnPort.start(data, "--tieout.order-to-cash.arrival=1h", "--tieout.order-to-cash.quiet=100ms",
				"--tieout.erp-posting.quiet=2s", "--tieout.process.interval=100ms",
				"--tieout.ingest.poll-interval=200ms", "--logging.level.root=WARN");
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void aPaymentThatFallsShortIsTracedFromItsCallToItsBreak() throws Exception {
		String ordered = "0af7651916cd43dd8448eb211c80319c";
		String paid = "4bf92f3577b34da6a3ce929d0e0e4736";
		send("orders", Samples.order("O-1"), ordered);
		send("payments", Samples.payment("O-1", "15.00"), paid);
		awaitTrace(paid, "reconciliation.BreakDetected");
		assertThat(types(ordered)).containsExactly("finance.OrderRecorded");
		List<JsonNode> trace = trace(paid);
		assertThat(trace).extracting((event) -> event.get("type").asString())
			.containsExactly("finance.PaymentRecorded", "reconciliation.BreakDetected");
		JsonNode fact = trace.get(0);
		JsonNode found = trace.get(1);
		assertThat(fact.get("sourceId").asString()).isEqualTo("P-O-1");
		assertThat(found.get("aggregateId").asString()).isEqualTo("break:order-payment/O-1");
		assertThat(found.get("causationId").asString()).isEqualTo(fact.get("eventId").asString());
	}

	@Test
	void aFileOfSalesIsTracedFromItsCallToItsJournal() throws Exception {
		String trace = "7b5a3c1d9e8f40618293a4b5c6d7e8f9";
		HttpResponse<String> file = ServiceOnPort.answered(202,
				service.send(service.file("sales-lines?store=LONDON", "day.csv", "text/csv", SALES)
					.header("traceparent", traceparent(trace))));
		assertThat(file.headers().firstValue("Correlation-Id")).hasValue(trace);
		awaitTrace(trace, "finance.JournalPrepared");
		JsonNode journal = event(trace, "finance.JournalPrepared");
		JsonNode sale = event(trace, "finance.SaleLineRecorded");
		assertThat(sale.get("source").asString()).isEqualTo("LONDON");
		assertThat(journal.get("causationId").asString()).isEqualTo(sale.get("eventId").asString());
	}

	private static void awaitTrace(String trace, String type) {
		Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> types(trace).contains(type));
	}

	private static JsonNode event(String trace, String type) throws Exception {
		List<JsonNode> events = trace(trace).stream()
			.filter((event) -> event.get("type").asString().equals(type))
			.toList();
		assertThat(events).hasSize(1);
		return events.get(0);
	}

	private static void send(String resource, String record, String trace) throws Exception {
		HttpResponse<String> answer = service.send(service.as("service", "/system/v1/" + resource)
			.header("Content-Type", "application/json")
			.header("traceparent", traceparent(trace))
			.POST(BodyPublishers.ofString(record)));
		ServiceOnPort.answered(201, answer);
		assertThat(answer.headers().firstValue("Correlation-Id")).hasValue(trace);
	}

	private static String traceparent(String trace) {
		return "00-" + trace + "-b7ad6b7169203331-01";
	}

	private static List<String> types(String trace) throws Exception {
		return trace(trace).stream().map((event) -> event.get("type").asString()).toList();
	}

	private static List<JsonNode> trace(String trace) throws Exception {
		List<JsonNode> events = service.read("/audit/v1/traces/" + trace).get("items").valueStream().toList();
		assertThat(events).allSatisfy((event) -> assertThat(event.get("correlationId").asString()).isEqualTo(trace));
		return events;
	}

}
