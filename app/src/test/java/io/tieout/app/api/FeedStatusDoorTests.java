package io.tieout.app.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.tieout.app.ServiceOnPort;
import io.tieout.shell.MovedClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * What is expected of feeds and how it comes, over a real port.
 */
class FeedStatusDoorTests {

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) throws Exception {
		service = ServiceOnPort.startQuick(data, List.of(MovedClock.class), "--tieout.feeds[0].feed=stock-movements",
				"--tieout.feeds[0].source=WMS", "--tieout.feeds[0].owner=warehouse team",
				"--tieout.feeds[0].schedule=PT1H", "--tieout.feeds[0].grace=15m", "--tieout.feeds[0].meaning=DELTA",
				"--tieout.feeds[1].feed=products", "--tieout.feeds[1].owner=buying",
				"--tieout.feeds[1].schedule=0 0 2 1 1 *", "--tieout.feeds[1].zone=Europe/London");
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void aSourceThatFallsSilentShowsUntilItComesAgain() throws Exception {
		service.sendLines("stock-movements", List.of(Samples.received("f-1", "F1", "MUG", "1")));
		JsonNode movements = deliveries("").get(0);
		assertThat(movements.get("feed").asString()).isEqualTo("stock-movements");
		assertThat(movements.get("source").asString()).isEqualTo("WMS");
		assertThat(movements.get("owner").asString()).isEqualTo("warehouse team");
		assertThat(movements.get("meaning").asString()).isEqualTo("DELTA");
		assertThat(movements.get("schedule").asString()).isEqualTo("PT1H");
		assertThat(movements.get("grace").asString()).isEqualTo("PT15M");
		Instant last = Instant.parse(movements.get("lastArrival").asString());
		assertThat(Instant.parse(movements.get("silence").get("expectedBy").asString()))
			.isEqualTo(last.plus(Duration.ofMinutes(75)));
		assertThat(deliveries("?silent=true")).isEmpty();
		assertThat(deliveries("?silent=false")).hasSize(2);
		service.part(MovedClock.class).forward(Duration.ofMinutes(76));
		assertThat(deliveries("?silent=true")).extracting((delivery) -> delivery.get("feed").asString())
			.containsExactly("stock-movements");
		assertThat(Duration.parse(deliveries("").get(0).get("silence").get("silentFor").asString()))
			.isBetween(Duration.ofMinutes(76), Duration.ofMinutes(100));
		assertThat(feed("stock-movements").get("silence").get("silent").asBoolean()).isTrue();
		assertThat(metric("tieout_feed_delivery_silence_seconds")).isGreaterThan(76 * 60 - 1);
		assertThat(metric("tieout_feed_delivery_late_seconds")).isPositive();
		service.sendLines("stock-movements", List.of(Samples.received("f-2", "F1", "MUG", "1")));
		assertThat(deliveries("?silent=true")).isEmpty();
	}

	@Test
	void theListOfFeedsSaysWhatTheyMeanAndWhoCameWhen() throws Exception {
		service.sendLines("stock-counts", List.of(Samples.count("c-1", "F1", "MUG", "1")));
		JsonNode counts = feed("stock-counts");
		assertThat(counts.get("meaning").asString()).isEqualTo("COUNT");
		assertThat(counts.get("owner").asString()).isEqualTo("inventory");
		assertThat(counts.get("sources").get(0).get("source").asString()).isEqualTo("WMS");
		assertThat(counts.get("sources").get(0).get("lastArrival").asString())
			.isEqualTo(counts.get("lastArrival").asString());
		assertThat(counts.has("silence")).isFalse();
		assertThat(feed("orders").get("sources")).isEmpty();
		assertThat(feed("products").get("silence").get("silent").asBoolean()).isFalse();
	}

	@Test
	void aDeliveryThatCannotBeIsNamedAtTheStart(@TempDir Path data) {
		assertThatException().isThrownBy(() -> ServiceOnPort.start(data, "--tieout.feeds[0].feed=stock-counts",
				"--tieout.feeds[0].owner=stores", "--tieout.feeds[0].schedule=P1D", "--tieout.feeds[0].meaning=DELTA"))
			.havingRootCause()
			.withMessageContaining("tieout.feeds, stock-counts: the meaning of its records is COUNT");
		assertThatException()
			.isThrownBy(() -> ServiceOnPort.start(data, "--tieout.feeds[0].feed=stock-count",
					"--tieout.feeds[0].owner=stores", "--tieout.feeds[0].schedule=P1D"))
			.havingRootCause()
			.withMessageContaining("there is no such feed");
	}

	@Test
	void whoSeesTheDeliveries() throws Exception {
		assertThat(service.get("auditor", "/experience/v1/feeds").statusCode()).isEqualTo(200);
		assertThat(service.get("service", "/experience/v1/feeds").statusCode()).isEqualTo(403);
		Problems.of(service.get("operator", "/experience/v1/feeds?silent=perhaps"), 400, "PARAMETER_INVALID");
	}

	private static List<JsonNode> deliveries(String question) throws Exception {
		return service.read("/experience/v1/feeds" + question).valueStream().toList();
	}

	private static JsonNode feed(String name) throws Exception {
		return service.read("/system/v1/feeds")
			.valueStream()
			.filter((feed) -> feed.get("name").asString().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static double metric(String name) throws Exception {
		String line = name + "{feed=\"stock-movements\",source=\"WMS\"} ";
		return service.get("administrator", "/actuator/prometheus")
			.body()
			.lines()
			.filter((each) -> each.startsWith(line))
			.mapToDouble((each) -> Double.parseDouble(each.substring(line.length())))
			.findFirst()
			.orElseThrow();
	}

}
