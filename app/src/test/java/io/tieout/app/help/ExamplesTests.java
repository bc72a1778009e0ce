package io.tieout.app.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.ingest.Ingestion;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What the jar shows on the command line is what the service takes.
 */
class ExamplesTests {

	/** In the order in which one needs the other. */
	private static final List<String> FEEDS = List.of("products", "stock-movements", "stock-counts", "stock-voids",
			"stock-state-changes", "stock-statements", "customer-records", "orders", "payments", "sales-lines");

	@Test
	void everyFeedHasExamplesAndEachRecordOfThemIsAccepted(@TempDir Path data) throws Exception {
		try (ServiceOnPort service = ServiceOnPort.startQuick(data)) {
			assertThat(service.part(Ingestion.class).feeds().names()).containsExactlyInAnyOrderElementsOf(FEEDS);
			for (String feed : FEEDS) {
				if (!feed.equals("sales-lines")) {
					assertTaken(feed, service.sendLines(feed, List.of(Examples.json(feed).orElseThrow())));
				}
				assertTaken(feed,
						ServiceOnPort.json(ServiceOnPort.answered(200,
								service.post("service",
										"/system/v1/" + feed + (feed.equals("sales-lines") ? "?store=STORE1" : ""),
										"text/csv", Examples.csv(feed).orElseThrow()))));
			}
			service.awaitSettled();
			assertThat(service.read("/experience/v1/breaks").get("items")).as("both orders are paid in full").isEmpty();
		}
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
