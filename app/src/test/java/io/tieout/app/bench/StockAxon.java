package io.tieout.app.bench;

import io.tieout.app.bench.Figure.Limit;
import io.tieout.database.DatabaseLogin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The limit that a user would otherwise live with: stock Axon on JPA, in its own JVM, in
 * a schema of its own on the same server.
 */
final class StockAxon {

	private static final int CALLERS = 32;

	private static final int POOL = 16;

	private static final Duration PATIENCE = Duration.ofMinutes(30);

	private final Stage stage;

	private final Path jar;

	private final BenchFolder folder;

	StockAxon(Stage stage, Path jar, BenchFolder folder) {
		this.stage = stage;
		this.jar = jar;
		this.folder = folder;
	}

	StockResult measure() throws IOException, SQLException, InterruptedException {
		this.stage.report().doing("Stock Axon in its own JVM");
		owner("CREATE SCHEMA stock");
		Path result = this.folder.file("stock.json");
		try (ChildJvm jvm = ChildJvm.start("Stock Axon", List.of("-Xmx2g"), this.jar, arguments(result),
				this.folder.file("stock.log"))) {
			jvm.awaitEnd(PATIENCE);
		}
		owner("DROP SCHEMA stock CASCADE");
		return read(JsonMapper.shared().readTree(Files.readAllBytes(result)));
	}

	private List<String> arguments(Path result) {
		BenchSize size = this.stage.size();
		DatabaseLogin owner = this.stage.database().owner();
		return List.of("--spring.datasource.url=" + owner.url() + "?currentSchema=stock",
				"--spring.datasource.username=" + owner.user(), "--spring.datasource.password=" + owner.password(),
				"--spring.datasource.hikari.maximum-pool-size=" + POOL, "--stock.callers=" + CALLERS,
				"--stock.warm-up=" + size.stockCommands(), "--stock.commands=" + size.stockCommands(),
				"--stock.repetitions=" + size.repetitions(), "--stock.positions=" + BenchSize.POSITIONS,
				"--stock.result=" + result);
	}

	private void owner(String sql) throws SQLException {
		try (Connection connection = this.stage.database().owner().unpooled().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static StockResult read(JsonNode result) {
		List<Double> rates = new ArrayList<>();
		result.path("commandsPerSecond").forEach((rate) -> rates.add(rate.asDouble()));
		Map<String, Object> settings = new LinkedHashMap<>();
		result.properties().forEach((property) -> {
			if (property.getValue().isString()) {
				settings.put(property.getKey(), property.getValue().asString());
			}
			else if (!property.getKey().endsWith("PerSecond")) {
				settings.put(property.getKey(), property.getValue().asLong());
			}
		});
		return new StockResult(
				Limit.of("stock Axon, 32 callers", rates.stream().mapToDouble(Double::doubleValue).toArray()),
				new Limit("stock Axon, replay", result.path("replayEventsPerSecond").asDouble()), settings);
	}

}
