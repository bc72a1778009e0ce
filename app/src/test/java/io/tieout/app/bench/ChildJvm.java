package io.tieout.app.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program in a JVM of its own, with its own class path.
 */
final class ChildJvm implements AutoCloseable {

	private static final int LAST_LINES = 30;

	private static final long STOP_SECONDS = 60;

	private static final long POLL_MILLIS = 20;

	private final String name;

	private final Process process;

	private final Path log;

	private ChildJvm(String name, Process process, Path log) {
		this.name = name;
		this.process = process;
		this.log = log;
	}

	/**
	 * Starts a jar.
	 * @param log takes its output
	 */
	static ChildJvm start(String name, List<String> options, Path jar, List<String> arguments, Path log)
			throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(options);
		command.addAll(List.of("-jar", jar.toString()));
		command.addAll(arguments);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		return new ChildJvm(name, process, log);
	}

	/**
	 * Waits until it has ended well.
	 */
	void awaitEnd(Duration patience) throws IOException, InterruptedException {
		if (!this.process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
			throw new IllegalStateException(this.name + " does not end. " + lastWords());
		}
		if (this.process.exitValue() != 0) {
			throw new IllegalStateException(
					this.name + " ended with status " + this.process.exitValue() + ". " + lastWords());
		}
	}

	/**
	 * Waits until the service in it says that it is ready.
	 */
	void awaitReady(int port, Duration patience) throws IOException, InterruptedException {
		long deadline = System.nanoTime() + patience.toNanos();
		while (!isReady(port)) {
			requireAlive();
			if (System.nanoTime() > deadline) {
				throw new IllegalStateException(this.name + " does not become ready. " + lastWords());
			}
			Thread.sleep(POLL_MILLIS);
		}
	}

	private static boolean isReady(int port) {
		try (HttpLine line = new HttpLine(port)) {
			line.get("/actuator/health/readiness");
			return true;
		}
		catch (IOException | IllegalStateException ex) {
			return false;
		}
	}

	/**
	 * Requires that it has not ended.
	 */
	void requireAlive() throws IOException {
		if (!this.process.isAlive()) {
			throw new IllegalStateException(
					this.name + " ended with status " + this.process.exitValue() + ". " + lastWords());
		}
	}

	private String lastWords() throws IOException {
		List<String> lines = Files.readAllLines(this.log);
		return "The end of its output:\n"
				+ String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
	}

	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
			Thread.currentThread().interrupt();
		}
	}

}
