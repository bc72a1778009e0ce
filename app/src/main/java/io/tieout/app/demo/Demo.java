package io.tieout.app.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/**
 * Runs the demonstration: starts the service on an empty folder, feeds the week, waits
 * until everything has been reconciled, fetches what the service found and only then
 * looks at the truth.
 */
public final class Demo {

	private static final List<String> EXPORTS = List.of("breaks.csv", "trading-days.csv");

	private final DemoOptions options;

	private final PrintStream out;

	private final Class<?> service;

	Demo(DemoOptions options, Class<?> service, PrintStream out) {
		this.options = options;
		this.service = service;
		this.out = out;
	}

	/**
	 * The demonstration as the README starts it; see there for its properties.
	 * @param service the application's configuration
	 */
	public static void run(Class<?> service) throws IOException {
		Demo demo = new Demo(DemoOptions.fromSystemProperties(), service, System.out);
		DemoFolder.empty(demo.options.folder());
		ConfigurableApplicationContext running = demo.startService();
		boolean tiesOut = demo.showTieOut(running);
		if (demo.options.exit()) {
			System.exit(SpringApplication.exit(running, () -> tiesOut ? 0 : 1));
		}
		demo.out.println("The service runs on; stop it with Ctrl-C.");
	}

	/**
	 * Whether everything tied out. What stands in the way is told and no more: the
	 * service that it happened on may be looked at.
	 */
	private boolean showTieOut(ConfigurableApplicationContext running) throws IOException {
		try {
			TieOutReport report = tieOut(running);
			print(report, port(running));
			return report.tiesOut();
		}
		catch (IllegalStateException ex) {
			this.out.println("The demonstration broke off: " + ex.getMessage());
			return false;
		}
	}

	ConfigurableApplicationContext startService() {
		this.out.println("Starting Tieout on an empty database of its own …");
		return new SpringApplicationBuilder(this.service).run("--tieout.data=" + this.options.folder(),
				"--server.port=" + this.options.port(), "--tieout.order-to-cash.arrival=2s",
				"--tieout.erp-posting.quiet=2s", "--tieout.authorities[0].location=" + Week.WAREHOUSE,
				"--tieout.authorities[0].grants[0].source=" + CataloguePart.WMS,
				"--tieout.authorities[0].grants[0].rights=MOVE,COUNT",
				"--tieout.channels[0].id=" + MarketplacePart.MARKETPLACE,
				"--tieout.channels[0].locations=" + MarketplacePart.STORE, "--tieout.channels[0].allocate-orders=true",
				"--logging.level.root=WARN");
	}

	/**
	 * Feeds a running service and compares what it finds with the truth.
	 */
	TieOutReport tieOut(ConfigurableApplicationContext running) throws IOException {
		Path folder = this.options.folder();
		Client client = new Client(port(running), Files.readString(folder.resolve("admin.key")).strip());
		Week week = Week.generate(this.options.seed(), this.options.size(), this.options.planted());
		Path truth = folder.resolve("truth.json");
		week.truth().sheet().write(truth);
		feed(client, week);
		new Settling(client).await();
		Sheet found = Findings.fetch(client);
		export(client, folder);
		return TieOutReport.compare(Sheet.read(truth), found);
	}

	private static int port(ConfigurableApplicationContext running) {
		return running.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	private void feed(Client client, Week week) {
		long records = week.deliveries().stream().mapToLong(Delivery::records).sum();
		this.out.printf("Feeding a trading week: %d stores, %d deliveries, %,d records (seed %d)%n", Week.STORES.size(),
				week.deliveries().size(), records, this.options.seed());
		try (ProgressBar progress = new ProgressBarBuilder().setTaskName("Feeding")
			.setInitialMax(records)
			.setStyle(ProgressBarStyle.ASCII)
			.build()) {
			for (Delivery delivery : week.deliveries()) {
				JsonNode summary = client.deliver(delivery);
				requireTaken(delivery, summary);
				progress.stepBy(delivery.records());
			}
		}
	}

	private static void requireTaken(Delivery delivery, JsonNode summary) {
		if (summary.path("rejected").asInt() > 0) {
			throw new IllegalStateException(delivery.fileName() + " was not taken whole: " + summary);
		}
	}

	private static void export(Client client, Path folder) throws IOException {
		Path exports = Files.createDirectories(folder.resolve("exports"));
		for (String name : EXPORTS) {
			Files.writeString(exports.resolve(name), client.getText("/experience/v1/" + name));
		}
	}

	private void print(TieOutReport report, int port) {
		this.out.println();
		this.out.printf("%-32s %10s %10s %12s%n", "Tie-out", "truth", "found", "differences");
		report.rows()
			.forEach((row) -> this.out.printf("%-32s %,10d %,10d %,12d%n", row.section().title(), row.truth(),
					row.found(), row.differences()));
		report.differences().stream().limit(20).forEach((difference) -> this.out.println("  " + difference));
		this.out.println(report.tiesOut() ? "Everything ties out."
				: report.differences().size() + " differences: this does not tie out.");
		this.out.printf("%nTry it: http://127.0.0.1:%d/ (key in %s)%n", port,
				this.options.folder().resolve("admin.key"));
	}

}
