package io.tieout.app.bench;

import io.tieout.app.bench.Figure.Limit;
import io.tieout.app.security.TestKeys;
import io.tieout.testing.FreePort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * From starting the jar to being ready, on the embedded PostgreSQL, once the folder is
 * there.
 */
final class StartFigure {

	private static final Limit ACCEPTABLE = new Limit("ten seconds", 10);

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final BenchSize size;

	private final Report report;

	private final BenchFolder folder;

	StartFigure(BenchSize size, Report report, BenchFolder folder) {
		this.size = size;
		this.report = report;
		this.folder = folder;
	}

	void measure(Path jar) throws Exception {
		this.report.doing("Start");
		this.report.setting("firstStartSeconds", seconds(jar));
		double[] seconds = new double[this.size.repetitions()];
		for (int repetition = 0; repetition < seconds.length; repetition++) {
			seconds[repetition] = seconds(jar);
		}
		this.report.add(Figure.atMost(1, "second start, jar to ready", "s", seconds, ACCEPTABLE));
	}

	private double seconds(Path jar) throws Exception {
		int port = FreePort.find();
		List<String> arguments = new ArrayList<>(
				List.of("--server.port=" + port, "--tieout.data=" + this.folder.file("start")));
		arguments.addAll(TestKeys.only(BenchService.CALLER, "administrator"));
		long start = System.nanoTime();
		try (ChildJvm jvm = ChildJvm.start("The service", List.of(), jar, arguments, this.folder.file("start.log"))) {
			jvm.awaitReady(port, PATIENCE);
			return (System.nanoTime() - start) / 1e9;
		}
	}

}
