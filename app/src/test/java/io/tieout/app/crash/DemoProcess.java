package io.tieout.app.crash;

import io.tieout.app.Tieout;
import io.tieout.testing.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demonstration in a process of its own, as {@code mvn -Pdemo} starts it: of the
 * small size, ending after its tie-out.
 */
final class DemoProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	/** The tills are fed day by day, and what the shop sold comes after them. */
	private static final String SALES_OF_WEDNESDAY = "/audit/v1/events?type=finance.SaleLineRecorded"
			+ "&occurredFrom=2026-03-04T00:00:00Z&limit=1";

	private final HttpClient http = HttpClient.newHttpClient();

	private final Path folder;

	private final int port;

	private final Path output;

	private final Process process;

	private DemoProcess(Path folder, int port, Path output, Process process) {
		this.folder = folder;
		this.port = port;
		this.output = output;
		this.process = process;
	}

	/**
	 * Starts it.
	 * @param parent holds the demonstration's folder, and the output of each start
	 */
	static DemoProcess start(Path parent) throws IOException {
		Path folder = folder(parent);
		int port = FreePort.find();
		Path output = Files.createTempFile(parent, "demo", ".log");
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Process process = new ProcessBuilder(java, "-Xmx512m", "-Ddemo.size=small", "-Ddemo.port=" + port,
				"-Ddemo.exit", "-Ddemo.folder=" + folder, "-cp", System.getProperty("java.class.path"),
				Tieout.class.getName(), "demo")
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		return new DemoProcess(folder, port, output, process);
	}

	private static Path folder(Path parent) throws IOException {
		return parent.toRealPath().resolve("demo");
	}

	/**
	 * The database server of the demonstration below a folder, if it lives.
	 */
	static Optional<ProcessHandle> database(Path parent) throws IOException {
		return ServiceProcess.database(folder(parent));
	}

	/**
	 * Waits until it has fed a part of its week.
	 */
	void awaitMiddleOfTheWeek() throws IOException {
		Awaitility.await()
			.atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> !this.process.isAlive() || hasSalesOfWednesday());
		if (!this.process.isAlive()) {
			throw new AssertionError("The demonstration ended early:\n" + output());
		}
	}

	private boolean hasSalesOfWednesday() throws InterruptedException {
		try {
			HttpRequest request = HttpRequest
				.newBuilder(URI.create("http://127.0.0.1:" + this.port + SALES_OF_WEDNESDAY))
				.header("Authorization", "Bearer " + Files.readString(this.folder.resolve("admin.key")).strip())
				.timeout(PATIENCE)
				.build();
			HttpResponse<String> answer = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			return answer.statusCode() == 200 && !JsonMapper.shared().readTree(answer.body()).path("items").isEmpty();
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Kills it as {@code kill -9} does; its database server lives on.
	 */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/**
	 * Tells it to stop, as Ctrl-C does, and says whether it did.
	 */
	boolean stop() throws InterruptedException {
		this.process.destroy();
		return this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
	}

	/**
	 * Waits until it has ended by itself.
	 * @return its exit status
	 */
	int awaitEnd() throws InterruptedException {
		if (!this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
			throw new AssertionError("The demonstration has not ended");
		}
		return this.process.exitValue();
	}

	/**
	 * What it has printed.
	 */
	String output() throws IOException {
		return Files.readString(this.output);
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
