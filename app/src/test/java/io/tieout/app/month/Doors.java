package io.tieout.app.month;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The doors through which facts come: one by one, many as a request, many as a file, and
 * whatever is no movement as CSV now and then.
 */
final class Doors {

	private static final int TOGETHER = 1_000;

	private static final int SINGLES = 2;

	private static final JsonMapper JSON = JsonMapper.shared();

	private final ServiceOnPort service;

	private int batch;

	Doors(ServiceOnPort service) {
		this.service = service;
	}

	/**
	 * Delivers facts in this order, in batches.
	 */
	void deliver(List<Fact> facts) throws Exception {
		for (int first = 0; first < facts.size(); first += TOGETHER) {
			List<Fact> some = facts.subList(first, Math.min(facts.size(), first + TOGETHER));
			List<Fact> single = some.subList(0, Math.min(some.size(), SINGLES));
			for (Fact fact : single) {
				one(fact.resource(), fact.fields());
			}
			for (List<Fact> batch : byResource(some.subList(single.size(), some.size()))) {
				many(batch.get(0).resource(), batch.stream().map(Fact::fields).toList());
			}
			this.batch++;
		}
	}

	private static Collection<List<Fact>> byResource(List<Fact> facts) {
		return facts.stream()
			.collect(Collectors.groupingBy(Fact::resource, LinkedHashMap::new, Collectors.toList()))
			.values();
	}

	/**
	 * Delivers one record by itself.
	 */
	void one(String resource, Map<String, Object> fields) throws Exception {
		HttpResponse<String> answer = this.service.post("service", "/system/v1/" + resource,
				JSON.writeValueAsString(fields));
		assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 202);
	}

	private void many(String resource, List<Map<String, Object>> records) throws Exception {
		List<String> lines = records.stream().map(JSON::writeValueAsString).toList();
		JsonNode summary = switch (this.batch % 4) {
			case 0 -> file(resource, "batch.ndjson", "application/x-ndjson", String.join("\n", lines));
			case 1 -> file(resource, "batch.csv", "text/csv", csv(records));
			default -> this.service.sendLines(resource, lines);
		};
		assertThat(summary.get("received").asInt()).isEqualTo(records.size());
		assertThat(summary.get("rejected").asInt()).as(summary.toString()).isZero();
	}

	/**
	 * Delivers a file and waits until it was worked through.
	 */
	JsonNode file(String feed, String name, String type, String content) throws Exception {
		HttpResponse<String> answer = ServiceOnPort.answered(202,
				this.service.send(this.service.file("service", feed, name, type, content)));
		return this.service.awaitJob(ServiceOnPort.json(answer).get("job").asString());
	}

	/**
	 * Records with a column for each field that one of them has; an amount has two.
	 */
	static String csv(List<Map<String, Object>> records) {
		List<Map<String, Object>> rows = records.stream().map(Doors::row).toList();
		Set<String> columns = new LinkedHashSet<>();
		rows.forEach((row) -> columns.addAll(row.keySet()));
		List<String> lines = new ArrayList<>(List.of(String.join(",", columns)));
		rows.forEach((row) -> lines.add(columns.stream()
			.map((column) -> row.getOrDefault(column, "").toString())
			.collect(Collectors.joining(","))));
		return String.join("\n", lines) + "\n";
	}

	private static Map<String, Object> row(Map<String, Object> fields) {
		Map<String, Object> row = new LinkedHashMap<>();
		fields.forEach((name, value) -> {
			row.put(name, (value instanceof Map<?, ?> amount) ? String.valueOf(amount.get("amount")) : value);
			if (value instanceof Map<?, ?> amount) {
				row.put("currency", String.valueOf(amount.get("currency")));
			}
		});
		return row;
	}

}
