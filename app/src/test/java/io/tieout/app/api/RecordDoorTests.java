package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What a source gets for good records at the record door, over a real port.
 */
class RecordDoorTests {

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.startQuick(data, "--tieout.ingest.bodies-at-once=1");
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void oneRecordIsAcceptedWithItsPositionAndThenADuplicateWithTheFirstPosition() throws Exception {
		String sku = Samples.sku();
		JsonNode accepted = ServiceOnPort.json(ServiceOnPort.answered(201, one("products", Samples.product(sku))));
		assertThat(accepted.propertyNames()).containsExactlyInAnyOrder("outcome", "position", "id");
		assertThat(accepted.get("outcome").asString()).isEqualTo("ACCEPTED");
		assertThat(accepted.get("id").asString()).isEqualTo("product:" + sku);
		JsonNode duplicate = ServiceOnPort.json(ServiceOnPort.answered(200, one("products", Samples.product(sku))));
		assertThat(duplicate.get("outcome").asString()).isEqualTo("DUPLICATE");
		assertThat(duplicate.get("position")).isEqualTo(accepted.get("position"));
	}

	@Test
	void everyResourceTakesOneRecord() throws Exception {
		String id = Samples.sku();
		ServiceOnPort.answered(201, one("products", Samples.product(id)));
		ServiceOnPort.answered(201, one("stock-movements", Samples.received("M-" + id, "WH", id, "5")));
		ServiceOnPort.answered(201, one("stock-counts", Samples.count("C-" + id, "WH", id, "4")));
		ServiceOnPort.answered(201, one("customer-records", Samples.customer("K-" + id)));
		ServiceOnPort.answered(201, one("orders", Samples.order("O-" + id)));
		ServiceOnPort.answered(201, one("payments", Samples.payment("O-" + id, "20.00")));
	}

	@Test
	void manyRecordsAreAnsweredWithASummary() throws Exception {
		String sku = Samples.sku();
		HttpResponse<String> answer = ServiceOnPort.answered(200, service.post("service", "/system/v1/products",
				"application/x-ndjson", Samples.product(sku) + "\n\n" + Samples.product(sku) + "\n"));
		JsonNode summary = ServiceOnPort.json(answer);
		assertThat(summary.propertyNames()).containsExactlyInAnyOrder("received", "accepted", "duplicates", "parked",
				"rejected", "job", "problems");
		assertThat(summary.get("received").asInt()).isEqualTo(2);
		assertThat(summary.get("duplicates").asInt()).isEqualTo(1);
	}

	@Test
	void rowsOfOneIdMakeOneOrderAndListsAreSeparatedByBars() throws Exception {
		String id = Samples.sku();
		String orders = "source,sourceId,occurredAt,orderId,channel,status,sku,quantity,unitPrice,currency\n"
				+ "SHOP,O-%1$s,%2$s,O-%1$s,web,CONFIRMED,MUG,1,10.00,GBP\n".formatted(id, Samples.TIME)
				+ "SHOP,O-%1$s,%2$s,O-%1$s,web,CONFIRMED,CUP,2,3.50,GBP\n".formatted(id, Samples.TIME);
		assertThat(csv("orders", orders).get("accepted").asInt()).isEqualTo(1);
		JsonNode order = service.read("/experience/v1/orders/O-" + id);
		assertThat(order.get("lines")).hasSize(2);
		assertThat(order.get("total").get("amount").asString()).isEqualTo("17.00");
		String products = "source,sourceId,occurredAt,sku,name,aliases,stocked\nMASTER,%1$s,%2$s,%1$s,Mug,A%1$s|B%1$s,true\n"
			.formatted(id, Samples.TIME);
		assertThat(csv("products", products).get("accepted").asInt()).isEqualTo(1);
		assertThat(service.read("/audit/v1/events?subject=alias:A" + id).get("items")).hasSize(1);
		String customers = "source,sourceId,occurredAt,email,consents.email\nCRM,K-%1$s,%2$s,%1$s@example.com,true\n"
			.formatted(id, Samples.TIME);
		assertThat(csv("customer-records", customers).get("accepted").asInt()).isEqualTo(1);
	}

	@Test
	void whoPrefersNotToWaitIsGivenAJobWithItsProgress() throws Exception {
		String sku = Samples.sku();
		HttpResponse<String> answer = ServiceOnPort.answered(202,
				service.send(service.as("service", "/system/v1/products")
					.header("Content-Type", "application/x-ndjson")
					.header("Prefer", "respond-async")
					.POST(BodyPublishers.ofString(Samples.product(sku) + "\n{\"no\":1}\n"))));
		String job = ServiceOnPort.json(answer).get("job").asString();
		assertThat(answer.headers().firstValue("Location")).hasValue("/ops/v1/jobs/" + job);
		JsonNode done = service.awaitJob(job);
		assertThat(done.get("state").asString()).isEqualTo("DONE");
		assertThat(done.get("received").asInt()).isEqualTo(2);
		assertThat(done.get("accepted").asInt()).isEqualTo(1);
		assertThat(done.get("problems").get(0).get("line").asInt()).isEqualTo(2);
		assertThat(done.get("bytesRead").asLong()).isPositive();
		assertThat(service.get("service", "/ops/v1/jobs/" + job).statusCode()).isEqualTo(200);
		Problems.of(service.get("service", "/ops/v1/jobs/00000000-0000-0000-0000-000000000000"), 404, "JOB_UNKNOWN");
	}

	@Test
	void aResourceThatThereIsNotIsNotFound() throws Exception {
		Problems.of(one("unicorns", "{}"), 404, "FEED_UNKNOWN");
	}

	@Test
	void aBodyThatFindsTheDoorBusyIsToldToComeAgain() throws Exception {
		CountDownLatch reading = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		CompletableFuture<HttpResponse<String>> slow = CompletableFuture.supplyAsync(() -> {
			try {
				return service.send(service.as("service", "/system/v1/products")
					.header("Content-Type", "application/x-ndjson")
					.POST(BodyPublishers.ofInputStream(() -> held(reading, go))));
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
		reading.await();
		try {
			HttpResponse<String> busy = Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.until(() -> service.post("service", "/system/v1/products", "application/x-ndjson",
						Samples.product(Samples.sku())), (answer) -> answer.statusCode() == 429);
			Problems.of(busy, 429, "INTAKE_BUSY");
			assertThat(busy.headers().firstValue("Retry-After")).hasValue("2");
			assertThat(one("products", Samples.product(Samples.sku())).statusCode()).as("single records have a lane")
				.isEqualTo(201);
		}
		finally {
			go.countDown();
		}
		assertThat(slow.get().statusCode()).isEqualTo(200);
	}

	@Test
	void feedsAreListedWithOwnerFormatsScheduleLastArrivalAndCounts() throws Exception {
		ServiceOnPort.answered(201, one("products", Samples.product(Samples.sku())));
		JsonNode feeds = service.read("/system/v1/feeds");
		JsonNode products = feeds.valueStream()
			.filter((feed) -> feed.get("name").asString().equals("products"))
			.findFirst()
			.orElseThrow();
		assertThat(products.get("owner").asString()).isEqualTo("inventory");
		assertThat(products.get("formats").valueStream().map(JsonNode::asString)).contains("JSON", "NDJSON", "CSV");
		assertThat(products.get("schedule").asString()).isNotBlank();
		assertThat(products.get("lastArrival").asString()).isNotBlank();
		assertThat(products.get("accepted").asInt()).isPositive();
		assertThat(feeds.valueStream().map((feed) -> feed.get("name").asString())).contains("sales-lines", "orders");
	}

	@Test
	void whatIsSaidBesideTheBodyReachesTheFeed() throws Exception {
		String sales = """
				InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
				I-%1$s,MUG1,MUG,2,2010-12-01 08:26:00,2.55,,United Kingdom
				""".formatted(Samples.sku());
		Problems.of(service.post("service", "/system/v1/sales-lines", "text/csv", sales), 400, "STORE_MISSING");
		JsonNode taken = ServiceOnPort.json(ServiceOnPort.answered(200,
				service.post("service", "/system/v1/sales-lines?store=LONDON", "text/csv", sales)));
		assertThat(taken.get("accepted").asInt()).isEqualTo(1);
	}

	/** A line, and then nothing until it may go on. */
	private static InputStream held(CountDownLatch reading, CountDownLatch go) {
		byte[] line = (Samples.product(Samples.sku()) + "\n").getBytes(StandardCharsets.UTF_8);
		return new InputStream() {

			private int next;

			@Override
			public int read() {
				if (this.next < line.length) {
					return line[this.next++];
				}
				reading.countDown();
				try {
					go.await();
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
				}
				return -1;
			}

			@Override
			public int read(byte[] target, int offset, int length) {
				int one = read();
				if (one < 0) {
					return -1;
				}
				target[offset] = (byte) one;
				return 1;
			}

		};
	}

	private static JsonNode csv(String resource, String body) throws Exception {
		return ServiceOnPort
			.json(ServiceOnPort.answered(200, service.post("service", "/system/v1/" + resource, "text/csv", body)));
	}

	private static HttpResponse<String> one(String resource, String body) throws Exception {
		return service.post("service", "/system/v1/" + resource, body);
	}

}
