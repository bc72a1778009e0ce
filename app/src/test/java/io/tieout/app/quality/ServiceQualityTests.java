package io.tieout.app.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.quality.LabelledRecords.Labelled;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * How well the running service tells people apart on public sets, by its doors alone: as
 * it is installed, and by a model trained on the set. Records arrive shuffled.
 */
@Tag("slow")
class ServiceQualityTests {

	private static final int BODY = 2_000;

	private static final JsonMapper JSON = new JsonMapper();

	@Test
	void recordsWithAFewErrors(@TempDir Path data) throws Exception {
		Outcome outcome = resolved("FEBRL-3", LabelledRecords.febrl3(), data);
		assertThat(outcome.installed().f1()).isGreaterThanOrEqualTo(0.95);
		assertThat(outcome.trained().f1()).isGreaterThanOrEqualTo(0.99);
	}

	@Test
	void recordsWithManyErrors(@TempDir Path data) throws Exception {
		Outcome outcome = resolved("FEBRL dsgen C", LabelledRecords.febrlGenerated(), data);
		assertThat(outcome.installed().precision()).isGreaterThanOrEqualTo(0.995);
		assertThat(outcome.trained().f1()).isGreaterThanOrEqualTo(0.96);
		assertThat(outcome.trained().precision()).isGreaterThanOrEqualTo(0.995);
	}

	@Test
	void recordsOfFewFields(@TempDir Path data) throws Exception {
		Outcome outcome = resolved("fake_1000", LabelledRecords.fake1000(), data);
		assertThat(outcome.installed().precision()).isGreaterThanOrEqualTo(0.99);
		assertThat(outcome.trained().f1()).isGreaterThanOrEqualTo(0.88);
	}

	@Test
	void peopleWhoLiveTogether(@TempDir Path data) throws Exception {
		Outcome outcome = resolved("households", LabelledRecords.households(2_000), data);
		assertThat(outcome.installed().precision()).isGreaterThanOrEqualTo(0.98);
		assertThat(outcome.trained().precision()).isGreaterThanOrEqualTo(0.99);
		assertThat(outcome.trained().recall()).isGreaterThanOrEqualTo(0.7);
	}

	private static Outcome resolved(String set, LabelledRecords labelled, Path data) throws Exception {
		try (ServiceOnPort service = ServiceOnPort.startQuick(data)) {
			send(service, labelled.records());
			service.awaitSettled();
			Quality installed = quality(service, labelled);
			HttpResponse<String> training = service.post("steward", "/process/v1/identity-models", "");
			assertThat(training.statusCode()).as(training.body()).isEqualTo(202);
			String model = training.headers().firstValue("Location").orElseThrow();
			await().atMost(Duration.ofMinutes(3)).until(() -> service.read(model).has("endedAt"));
			service.awaitSettled();
			HttpResponse<String> activation = service.post("steward", model + "/activate", "{\"apply\":\"ALL\"}");
			assertThat(activation.statusCode()).as(activation.body()).isEqualTo(200);
			await().atMost(Duration.ofMinutes(5))
				.until(() -> service.read(model).get("state").asString().equals("ACTIVE")
						&& !service.read(model).has("applying"));
			service.awaitSettled();
			Quality trained = quality(service, labelled);
			System.out.println(set + " as installed: " + installed);
			System.out.println(set + " trained: " + trained);
			return new Outcome(installed, trained);
		}
	}

	private static void send(ServiceOnPort service, List<Labelled> records) throws Exception {
		List<Labelled> shuffled = new ArrayList<>(records);
		Collections.shuffle(shuffled, new Random(1));
		for (int from = 0; from < shuffled.size(); from += BODY) {
			StringBuilder body = new StringBuilder();
			for (Labelled record : shuffled.subList(from, Math.min(shuffled.size(), from + BODY))) {
				Map<String, String> object = new HashMap<>(record.fields());
				object.put("source", record.source());
				object.put("sourceId", record.sourceId());
				object.put("occurredAt", "2026-11-24T09:00:00Z");
				body.append(JSON.writeValueAsString(object)).append('\n');
			}
			HttpResponse<String> answer = service.post("service", "/system/v1/customer-records", "application/x-ndjson",
					body.toString());
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
			assertThat(JSON.readTree(answer.body()).get("rejected").asInt()).as(answer.body()).isZero();
		}
	}

	private static Quality quality(ServiceOnPort service, LabelledRecords labelled) throws Exception {
		Map<String, Integer> places = new HashMap<>();
		for (int place = 0; place < labelled.records().size(); place++) {
			Labelled record = labelled.records().get(place);
			places.put(record.source() + "," + record.sourceId(), place);
		}
		Map<String, List<Integer>> clusters = new HashMap<>();
		service.get("steward", "/experience/v1/customers/clusters.csv").body().lines().skip(1).forEach((line) -> {
			int comma = line.lastIndexOf(',');
			clusters.computeIfAbsent(line.substring(comma + 1), (unseen) -> new ArrayList<>())
				.add(places.get(line.substring(0, comma)));
		});
		return Quality.of(List.copyOf(clusters.values()), labelled.people());
	}

	/** What came of a set. */
	private record Outcome(Quality installed, Quality trained) {
	}

}
