package io.tieout.app.ingest;

import com.zaxxer.hikari.HikariDataSource;
import io.tieout.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A process of its own that works on jobs until it is killed.
 */
final class IngestProcess implements AutoCloseable {

	private final Process process;

	private IngestProcess(Process process) {
		this.process = process;
	}

	static IngestProcess start(TestPostgres database, Path folder) throws IOException {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		ProcessBuilder builder = new ProcessBuilder(List.of(java, "-cp", System.getProperty("java.class.path"),
				IngestProcess.class.getName(), database.url(), database.appUser(), folder.toString()));
		builder.environment().put("APP_PASSWORD", database.appPassword());
		return new IngestProcess(
				builder.redirectErrorStream(true).redirectOutput(folder.resolve("process.log").toFile()).start());
	}

	/**
	 * Kills it without warning, and waits until it is dead.
	 */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	/**
	 * Works until the process is killed.
	 */
	public static void main(String[] args) throws InterruptedException {
		HikariDataSource source = new HikariDataSource();
		source.setJdbcUrl(args[0]);
		source.setUsername(args[1]);
		source.setPassword(System.getenv("APP_PASSWORD"));
		IngestNode node = new IngestNode(source, Path.of(args[2]));
		node.ingestion(node.store().bulk(), IngestNode.SETTINGS).start();
		Thread.currentThread().join();
	}

}
