package io.tieout.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.api.Samples;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A nightly snapshot of a hundred thousand items, through each door. A source that tracks
 * one of them says nothing of the others, so that their comparison costs nothing.
 */
class LongStatementTests {

	private static final int CSV_LINES = 100_000;

	/** More than other resources take, in lines and in characters. */
	private static final int JSON_LINES = 40_000;

	private static final String TIME = "2026-11-24T12:00:00Z";

	private static ServiceOnPort service;

	@TempDir
	static Path files;

	@BeforeAll
	static void start(@TempDir Path data) throws Exception {
		service = ServiceOnPort.startQuick(data, "--tieout.stock-reconciliation.quiet=200ms");
		service.sendLines("products", List.of(Samples.product("ITEM-7")));
		service.sendLines("stock-movements", List.of(Samples.received("M-1", "WH", "ITEM-7", "7")));
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	@Test
	void oneObjectOfAsManyCsvRowsIsOneStatement() throws Exception {
		Path file = files.resolve("snapshot.csv");
		Files.writeString(file,
				IntStream.range(0, CSV_LINES)
					.mapToObj((n) -> "WMS,CSV," + TIME + ",WH," + TIME + ",ON_HAND,ITEM-" + n + "," + quantity(n))
					.collect(Collectors.joining("\n",
							"source,sourceId,occurredAt,location,asOf,meaning,lines.sku,lines.quantity\n", "\n")));
		JsonNode job = service.upload("stock-statements", file);
		assertThat(job.get("accepted").asInt()).as(job.toString()).isOne();
		assertCompared("CSV", CSV_LINES);
	}

	@Test
	void oneJsonBodyIsOneStatement() throws Exception {
		String lines = IntStream.range(0, JSON_LINES)
			.mapToObj((n) -> "{\"sku\":\"ITEM-" + n + "\",\"quantity\":" + quantity(n) + "}")
			.collect(Collectors.joining(","));
		ServiceOnPort.answered(201,
				service.post("service", "/system/v1/stock-statements",
						"{\"source\":\"WMS\",\"sourceId\":\"JSON\",\"occurredAt\":\"" + TIME
								+ "\",\"location\":\"WH\",\"asOf\":\"" + TIME + "\",\"meaning\":\"ON_HAND\",\"lines\":["
								+ lines + "]}"));
		assertCompared("JSON", JSON_LINES);
	}

	private static int quantity(int item) {
		return (item == 7) ? 7 : 0;
	}

	private static void assertCompared(String id, int lines) throws Exception {
		service.awaitSettled();
		JsonNode statement = service.read("/experience/v1/statements/WMS/" + id);
		assertThat(statement.get("lines").asInt()).isEqualTo(lines);
		assertThat(statement.get("tiedOut").asInt()).isOne();
		assertThat(statement.get("unknown").asInt()).isEqualTo(lines - 1);
		assertThat(service.read("/experience/v1/statements/WMS~1" + id + "/items?limit=1000").get("items"))
			.hasSize(1_000);
	}

}
