package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.database.DatabaseLogin;
import io.tieout.testing.TestPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A {@link NodeProgram} in a process of its own, which a test can order about and kill.
 */
final class NodeProcess implements AutoCloseable {

	private static final String ACK = "ACK ";

	private final Process process;

	private final BufferedReader output;

	private final PrintWriter orders;

	private final Map<Long, String> acknowledged = new TreeMap<>();

	private NodeProcess(Process process) {
		this.process = process;
		this.output = process.inputReader();
		this.orders = new PrintWriter(process.outputWriter(), true);
	}

	static NodeProcess start(TestPostgres database, boolean signals, long pollMillis) throws IOException {
		return start(new DatabaseLogin(database.url(), database.appUser(), database.appPassword()), signals,
				pollMillis);
	}

	static NodeProcess start(DatabaseLogin login, boolean signals, long pollMillis) throws IOException {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		NodeProcess node = new NodeProcess(new ProcessBuilder(java.toString(), "-Xmx256m", "-cp",
				System.getProperty("java.class.path"), NodeProgram.class.getName(), login.url(), login.user(),
				login.password(), Boolean.toString(signals), Long.toString(pollMillis))
			.redirectError(ProcessBuilder.Redirect.INHERIT)
			.start());
		node.await("READY");
		return node;
	}

	NodeProcess order(String order) {
		this.orders.println(order);
		return this;
	}

	/**
	 * Waits for a line that starts so, and returns it.
	 */
	String await(String start) {
		String line = nextLine();
		while (line != null && !line.startsWith(start)) {
			line = nextLine();
		}
		if (line == null) {
			throw new IllegalStateException("The node ended before it said " + start);
		}
		return line;
	}

	/**
	 * Waits until so many commands have been acknowledged.
	 */
	void awaitAcknowledged(int count) {
		while (this.acknowledged.size() < count) {
			await(ACK);
		}
	}

	/**
	 * What it was told is durable, by position: see {@link NodeProgram#text}.
	 */
	Map<Long, String> acknowledged() {
		return this.acknowledged;
	}

	/**
	 * Kills it as {@code kill -9} does, and reads what it still said.
	 */
	void kill() throws InterruptedException {
		// by its handle: Process.destroyForcibly would throw away what it still said
		this.process.toHandle().destroyForcibly();
		while (nextLine() != null) {
			continue;
		}
		this.process.waitFor();
	}

	private @Nullable String nextLine() {
		try {
			String line = this.output.readLine();
			if (line != null && line.startsWith(ACK)) {
				String[] words = line.split(" ", 3);
				assertThat(this.acknowledged.put(Long.parseLong(words[1]), words[2])).isNull();
			}
			return line;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.orders.close();
		try {
			this.process.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
