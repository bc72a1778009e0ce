package io.tieout.app.crash;

import io.tieout.app.Tieout;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real service in a process of its own, on the embedded database of its data folder,
 * spoken to over its port with its administrator key.
 */
final class ServiceProcess implements AutoCloseable {

	private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

	/** Generous: several builds may share the machine. */
	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final HttpClient http = HttpClient.newHttpClient();

	private final Path data;

	private final Process process;

	private final URI base;

	private final String key;

	private ServiceProcess(Path data, Process process, int port) throws IOException {
		this.data = data;
		this.process = process;
		this.base = URI.create("http://127.0.0.1:" + port);
		this.key = Files.readString(data.resolve("admin.key")).strip();
	}

	/**
	 * Starts the service and waits until it takes calls.
	 * @param folder holds the data folder, and the log of each start
	 */
	static ServiceProcess start(Path folder) throws IOException {
		Path data = folder.toRealPath().resolve("data");
		Path log = Files.createTempFile(folder, "service", ".log");
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		Process process = new ProcessBuilder(java, "-Xmx512m", "-cp", System.getProperty("java.class.path"),
				Tieout.class.getName(), "--tieout.data=" + data, "--server.port=0")
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		try {
			Awaitility.await().atMost(PATIENCE).until(() -> !process.isAlive() || port(log).isPresent());
			return new ServiceProcess(data, process,
					port(log).orElseThrow(() -> new AssertionError("The service did not start:\n" + read(log))));
		}
		catch (RuntimeException | IOException | Error ex) {
			process.destroyForcibly();
			throw ex;
		}
	}

	private static Optional<Integer> port(Path log) throws IOException {
		Matcher started = STARTED.matcher(Files.readString(log));
		return started.find() ? Optional.of(Integer.valueOf(started.group(1))) : Optional.empty();
	}

	private static String read(Path log) {
		try {
			return Files.readString(log);
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	/**
	 * Kills the service as {@code kill -9} does; its database server lives on.
	 */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/**
	 * Tells the service to stop, and says whether it did.
	 */
	boolean stop() throws InterruptedException {
		this.process.destroy();
		return this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
	}

	/**
	 * Kills the database server and its children as {@code kill -9} does.
	 */
	void killDatabase() throws IOException {
		ProcessHandle server = database(this.data).orElseThrow();
		List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
		all.forEach(ProcessHandle::destroyForcibly);
		Awaitility.await().atMost(PATIENCE).until(() -> all.stream().noneMatch(ServiceProcess::runs));
	}

	/**
	 * The database server of a data folder, if it lives.
	 */
	static Optional<ProcessHandle> database(Path data) throws IOException {
		Path recorded = data.resolve("postgres").resolve("cluster").resolve("postmaster.pid");
		if (!Files.exists(recorded)) {
			return Optional.empty();
		}
		return ProcessHandle.of(Long.parseLong(Files.readAllLines(recorded).get(0).strip()))
			.filter(ServiceProcess::runs);
	}

	/** A zombie nobody has reaped has no command. */
	static boolean runs(ProcessHandle process) {
		return process.isAlive() && process.info().command().isPresent();
	}

	HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
		return this.http.send(
				request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	JsonNode get(String path) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() != 200) {
			throw new AssertionError(path + " was answered " + answer.statusCode() + ": " + answer.body());
		}
		return json(answer);
	}

	static JsonNode json(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.base.resolve(path))
			.header("Authorization", "Bearer " + this.key)
			.timeout(PATIENCE);
	}

	@Override
	public void close() {
		try {
			stop();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.process.destroyForcibly();
	}

}
