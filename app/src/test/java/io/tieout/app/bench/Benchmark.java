package io.tieout.app.bench;

import io.tieout.app.bench.Figure.Limit;
import io.tieout.database.EmbeddedDatabase;
import io.tieout.eventstore.Commands;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures everything, in an order in which no figure pays for another: first the whole
 * service on a small store, then the store as it grows.
 */
public final class Benchmark {

	private final BenchSize size;

	private final BenchFolder folder;

	private final Path jar;

	private final Path stockJar;

	private final Report report;

	private Benchmark(BenchSize size, BenchFolder folder, Path jar, Path stockJar, Report report) {
		this.size = size;
		this.folder = folder;
		this.jar = jar;
		this.stockJar = stockJar;
		this.report = report;
	}

	/**
	 * Runs the benchmark: properties {@code bench.size} ({@code full} or {@code small}),
	 * {@code bench.folder} (emptied), {@code bench.jar} and {@code bench.stock} (the
	 * service and stock Axon), {@code bench.result} (the file to write).
	 */
	public static void main(String[] args) throws Exception {
		BenchFolder folder = BenchFolder.empty(path("bench.folder"));
		Report report = new Report(System.out);
		Benchmark benchmark = new Benchmark(BenchSize.named(required("bench.size")), folder, path("bench.jar"),
				path("bench.stock"), report);
		try {
			benchmark.run();
		}
		finally {
			report.print();
		}
		report.write(path("bench.result"));
		folder.delete();
	}

	private static Path path(String property) {
		return Path.of(required(property)).toAbsolutePath();
	}

	private static String required(String property) {
		String value = System.getProperty(property);
		if (value == null) {
			throw new IllegalArgumentException("The property " + property + " is missing");
		}
		return value;
	}

	private void run() throws Exception {
		this.report.setting("size", this.size);
		this.report.setting("benchmarkHeapMiB", Runtime.getRuntime().maxMemory() >> 20);
		Path data = this.folder.file("data");
		try (EmbeddedDatabase database = EmbeddedDatabase.start(this.folder.file("postgres"), 0)) {
			try (BenchService service = BenchService.start(database, data)) {
				settings(database, service);
				measure(new Stage(this.size, database, service, this.report));
			}
			new MemoryFigure(this.size, database, this.report, this.folder).measure(this.jar, data);
		}
		new StartFigure(this.size, this.report, this.folder).measure(this.jar);
	}

	private void measure(Stage stage) throws Exception {
		BenchService service = stage.service();
		this.report.doing("Warm-up");
		Load.run(32, this.size.warmUp(), Movements.callers(service.part(Commands.class)));
		Catalogue.register(stage);
		new WholeServiceFigures(stage).measure();
		new CustomerFigures(stage).measure();
		service.stopWorkflows();
		service.stopViews();
		StockResult stock = new StockAxon(stage, this.stockJar, this.folder).measure();
		this.report.setting("stock", stock.settings());
		double[] rebuilds = aMillion(stage, stock);
		LiveCommandFigures live = new LiveCommandFigures(stage);
		live.measure(stock);
		new HttpCommandFigures(stage).measure(live.rawLimit(32));
		new HotItemFigure(stage).measure(live.rawLimit(32));
		new BulkFigure(stage).measure();
		new GrowthFigures(stage).measure(live.rates(), rebuilds);
	}

	private double[] aMillion(Stage stage, StockResult stock) throws Exception {
		long before = stage.head();
		new Fill(stage).until(this.size.million(), new TradingMix(this.size.viewRows()));
		this.report.setting("events", stage.head());
		ReadingFigures reading = new ReadingFigures(stage);
		Limit limit = reading.limit();
		reading.catchUp(before, limit);
		reading.chainCheck(limit);
		stage.service().startViews();
		stage.service().awaitViews();
		double[] rebuilds = new RebuildFigures(stage).measure(limit, stock);
		new AvailabilityQueryFigure(stage).measure();
		stage.service().stopViews();
		return rebuilds;
	}

	private void settings(EmbeddedDatabase database, BenchService service) throws SQLException {
		Map<String, Object> server = new LinkedHashMap<>();
		try (Connection connection = database.app().unpooled().getConnection();
				Statement statement = connection.createStatement()) {
			for (String setting : new String[] { "server_version", "fsync", "synchronous_commit", "full_page_writes",
					"shared_buffers", "max_wal_size", "jit" }) {
				try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
					row.next();
					server.put(setting, row.getString(1));
				}
			}
		}
		this.report.setting("postgresql", server);
		Map<String, Object> tieout = new LinkedHashMap<>();
		tieout.put("pools", service.pools());
		tieout.put("serialiser", "Jackson 3, one reader and writer per message type");
		tieout.put("chain", "SHA-256");
		tieout.put("appenders", 1);
		this.report.setting("tieout", tieout);
		this.report.setting("raw",
				Map.of("pool", "a connection per caller", "serialiser", "none: rows as the store wrote them"));
	}

}
