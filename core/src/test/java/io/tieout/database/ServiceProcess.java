package io.tieout.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A {@link ServiceProgram} in a process of its own, which a test can kill.
 */
final class ServiceProcess implements AutoCloseable {

	private static final String WROTE = "WROTE ";

	private final Process process;

	private final BufferedReader output;

	private long acknowledged;

	private ServiceProcess(Process process) {
		this.process = process;
		this.output = process.inputReader();
	}

	static ServiceProcess start(Path folder, Path binaries, String mode) throws IOException {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		return new ServiceProcess(
				new ProcessBuilder(java.toString(), "-Xmx128m", "-cp", System.getProperty("java.class.path"),
						ServiceProgram.class.getName(), folder.toString(), binaries.toString(), mode)
					.redirectError(ProcessBuilder.Redirect.INHERIT)
					.start());
	}

	long pid() {
		return this.process.pid();
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
			throw new IllegalStateException("The service ended before it said " + start);
		}
		return line;
	}

	/**
	 * Kills it as {@code kill -9} does, and returns the last row it had acknowledged.
	 */
	long kill() {
		// by its handle: Process.destroyForcibly would throw away what it still said
		this.process.toHandle().destroyForcibly();
		String line = nextLine();
		while (line != null) {
			line = nextLine();
		}
		awaitEnd();
		return this.acknowledged;
	}

	/**
	 * Waits for its end and returns the exit code.
	 */
	int awaitEnd() {
		try {
			return this.process.waitFor();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Lets it stop in order, and waits.
	 */
	@Override
	public void close() {
		try {
			this.process.getOutputStream().close();
		}
		catch (IOException ex) {
			// it is gone already
		}
		awaitEnd();
	}

	private @Nullable String nextLine() {
		try {
			String line = this.output.readLine();
			if (line != null && line.startsWith(WROTE)) {
				this.acknowledged = Long.parseLong(line.substring(WROTE.length()));
			}
			return line;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
