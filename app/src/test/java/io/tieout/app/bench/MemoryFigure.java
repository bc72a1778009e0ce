package io.tieout.app.bench;

import io.tieout.app.bench.Figure.Limit;
import io.tieout.database.EmbeddedDatabase;
import io.tieout.testing.FreePort;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether 1 GiB of heap suffices: the service, from its jar, with every view live,
 * rebuilds the largest view of the grown store.
 */
final class MemoryFigure {

	private static final Duration START = Duration.ofMinutes(5);

	private static final Duration REBUILD = Duration.ofMinutes(30);

	private static final long POLL_MILLIS = 200;

	private final BenchSize size;

	private final EmbeddedDatabase database;

	private final Report report;

	private final BenchFolder folder;

	MemoryFigure(BenchSize size, EmbeddedDatabase database, Report report, BenchFolder folder) {
		this.size = size;
		this.database = database;
		this.report = report;
		this.folder = folder;
	}

	void measure(Path jar, Path data) throws Exception {
		this.report.doing("Rebuild in a JVM with 1 GiB of heap");
		skipWorkflows();
		int port = FreePort.find();
		try (ChildJvm jvm = ChildJvm.start("The service", List.of("-Xmx1g", "-XX:+ExitOnOutOfMemoryError"), jar,
				BenchService.arguments(this.database, data, port), this.folder.file("memory.log"))) {
			jvm.awaitReady(port, START);
			try (HttpLine line = new HttpLine(port)) {
				JsonNode run = rebuild(jvm, line);
				double rows = rows(line);
				this.report.setting("memoryRebuild", run.path("state").asString() + " at " + run.path("position"));
				this.report.add(Figure.atLeast(0.99, "memory: rebuild with 1 GiB of heap", "rows",
						new double[] { rows }, new Limit("positions filled", this.size.grownRows())));
			}
		}
	}

	/**
	 * What workflows would make of the store is not measured here.
	 */
	private void skipWorkflows() throws SQLException {
		try (Connection connection = this.database.app().unpooled().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("UPDATE process.progress SET position = (SELECT max(position) FROM store.event)");
		}
	}

	private static JsonNode rebuild(ChildJvm jvm, HttpLine line) throws Exception {
		JsonMapper json = JsonMapper.shared();
		String path = "/ops/v1/views/availability/rebuilds";
		String id = json.readTree(line.post(path, Map.of("Content-Type", "application/json"), "{\"mode\":\"switch\"}"))
			.path("id")
			.asString();
		long deadline = System.nanoTime() + REBUILD.toNanos();
		JsonNode run = json.readTree(line.get(path + "/" + id));
		while (run.path("state").asString().equals("RUNNING") && System.nanoTime() < deadline) {
			Thread.sleep(POLL_MILLIS);
			jvm.requireAlive();
			run = json.readTree(line.get(path + "/" + id));
		}
		if (!run.path("state").asString().equals("DONE")) {
			throw new IllegalStateException("The rebuild did not succeed: " + run);
		}
		return run;
	}

	private static double rows(HttpLine line) throws Exception {
		return StreamSupport.stream(JsonMapper.shared().readTree(line.get("/ops/v1/views")).spliterator(), false)
			.filter((view) -> view.path("name").asString().equals("availability"))
			.mapToLong((view) -> view.path("rows").asLong())
			.findFirst()
			.orElseThrow();
	}

}
