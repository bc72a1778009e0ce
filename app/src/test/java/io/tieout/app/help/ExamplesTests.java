package io.tieout.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.ingest.Ingestion;
import io.tieout.eventstore.EventReader;
import io.tieout.inventory.StockPositionEvent;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What the jar shows on the command line is what the service takes.
 */
class ExamplesTests {

	/** In the order in which one needs the other. */
	private static final List<String> FEEDS = List.of("products", "stock-movements", "stock-counts", "stock-voids",
			"stock-state-changes", "stock-statements", "customer-records", "orders", "payments", "prices",
			"purchase-orders", "supplier-catalogue", "pos-transactions", "sales-lines", "x12-846", "edifact-invrpt",
			"epcis", "shopify-inventory-levels", "shopify-customers", "crm-contacts");

	@Test
	void everyFeedHasExamplesAndEachRecordOfThemIsAccepted(@TempDir Path data) throws Exception {
		try (ServiceOnPort service = ServiceOnPort.startQuick(data, "--tieout.locations[0].id=STORE1",
				"--tieout.locations[0].gln=9521321000018", "--tieout.locations[0].aliases=shopify:655441491")) {
			assertThat(service.part(Ingestion.class).feeds().names()).containsExactlyInAnyOrderElementsOf(FEEDS);
			for (String feed : FEEDS) {
				for (JsonNode summary : sent(service, feed)) {
					assertTaken(feed, summary);
				}
			}
			service.awaitSettled();
			assertThat(service.read("/experience/v1/breaks").get("items")).as("both orders are paid in full").isEmpty();
		}
	}

	/** A feed whose stock facts ask for no right would be a way around it. */
	@Test
	void noExampleOfAnyFeedTouchesStockWithoutTheRight(@TempDir Path data) throws Exception {
		try (ServiceOnPort service = ServiceOnPort.startQuick(data, "--tieout.authorities[0].location=*",
				"--tieout.authorities[0].grants[0].source=NOBODY", "--tieout.authorities[0].grants[0].rights=MOVE")) {
			for (String feed : FEEDS) {
				sent(service, feed);
			}
			service.awaitSettled();
			assertThat(service.read("/ops/v1/hospital/causes").get("items"))
				.extracting((cause) -> cause.get("code").asString())
				.contains("AUTHORITY_MISSING");
			service.part(EventReader.class)
				.read(0, service.part(EventReader.class).lastPosition(),
						(event) -> assertThat(event.payload()).isNotInstanceOf(StockPositionEvent.class));
		}
	}

	/** What came of a feed's examples, in each format it has one in. */
	private static List<JsonNode> sent(ServiceOnPort service, String feed) throws Exception {
		List<JsonNode> summaries = new ArrayList<>();
		String path = "/system/v1/" + feed + (feed.equals("sales-lines") ? "?store=STORE1" : "");
		Map<String, Optional<String>> examples = new TreeMap<>(Map.of("application/x-ndjson", Examples.json(feed),
				"text/csv", Examples.csv(feed), "application/edi-x12", Examples.edi(feed)));
		for (Map.Entry<String, Optional<String>> example : examples.entrySet()) {
			if (example.getValue().isPresent()) {
				summaries.add(ServiceOnPort.json(ServiceOnPort.answered(200,
						service.post("service", path, example.getKey(), example.getValue().get()))));
			}
		}
		assertThat(summaries).as(feed).isNotEmpty();
		return summaries;
	}

	private static void assertTaken(String feed, JsonNode summary) {
		assertThat(summary.get("received").asInt()).as(feed + summary).isPositive();
		assertThat(summary.get("accepted").asInt()).as(feed + summary).isEqualTo(summary.get("received").asInt());
	}

	@Test
	void theUsageNamesEveryFeedAndAnUnknownOneIsToldSo() {
		assertThat(printed("--help")).contains(FEEDS).contains("tieout.api-keys");
		assertThat(printed("--help", "orders")).contains("\"orderId\"").contains("source,sourceId,");
		assertThat(printed("--help", "sales")).contains("no feed sales");
		assertThat(Help.isAskedFor("--server.port=0")).isFalse();
		assertThat(Help.isAskedFor()).isFalse();
	}

	private static String printed(String... arguments) {
		assertThat(Help.isAskedFor(arguments)).isTrue();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Help.print(new PrintStream(out, true, StandardCharsets.UTF_8), arguments);
		return out.toString(StandardCharsets.UTF_8);
	}

}
