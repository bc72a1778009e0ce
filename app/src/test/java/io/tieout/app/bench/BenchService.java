package io.tieout.app.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.tieout.app.Tieout;
import io.tieout.app.process.ProcessRunners;
import io.tieout.app.security.TestKeys;
import io.tieout.database.EmbeddedDatabase;
import io.tieout.eventstore.EventReader;
import io.tieout.projections.support.ViewProcessor;
import io.tieout.projections.support.Views;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The service under measurement: the product's own context with its real beans, on the
 * benchmark's server, as the restricted role. Views and workflows can be put to rest, so
 * that a figure is of one thing alone.
 */
final class BenchService implements AutoCloseable {

	/** Name of the one API key. */
	static final String CALLER = "administrator";

	/** A channel that sells from these places, the first one first. */
	static final String CHANNEL = "hot";

	static final List<String> CHANNEL_LOCATIONS = List.of("HOT-1", "HOT-2", "HOT-3");

	private static final long LEVEL_PAUSE_MILLIS = 5;

	private final ConfigurableApplicationContext context;

	private BenchService(ConfigurableApplicationContext context) {
		this.context = context;
	}

	static BenchService start(EmbeddedDatabase database, Path data) {
		String[] arguments = arguments(database, data, 0).toArray(String[]::new);
		return new BenchService(new SpringApplicationBuilder(Tieout.class).run(arguments));
	}

	/**
	 * Settings of a service on the benchmark's server, as on the command line.
	 */
	static List<String> arguments(EmbeddedDatabase database, Path data, int port) {
		List<String> arguments = new ArrayList<>(List.of("--server.port=" + port, "--server.address=127.0.0.1",
				"--tieout.data=" + data, "--spring.datasource.url=" + database.app().url(),
				"--spring.datasource.username=" + database.app().user(),
				"--spring.datasource.password=" + database.app().password(),
				"--spring.flyway.user=" + database.owner().user(),
				"--spring.flyway.password=" + database.owner().password(), "--logging.level.root=WARN",
				"--tieout.channels[0].id=" + CHANNEL,
				"--tieout.channels[0].locations=" + String.join(",", CHANNEL_LOCATIONS)));
		arguments.addAll(TestKeys.only(CALLER, "administrator"));
		return arguments;
	}

	<T> T part(Class<T> type) {
		return this.context.getBean(type);
	}

	int port() {
		return this.context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	/**
	 * Most connections of each pool.
	 */
	List<String> pools() {
		return this.context.getBeansOfType(HikariDataSource.class)
			.values()
			.stream()
			.map((pool) -> pool.getPoolName() + " " + pool.getMaximumPoolSize())
			.toList();
	}

	/**
	 * Closes connections nobody uses, so that the server has room for the limits' own.
	 */
	void releaseConnections() {
		this.context.getBeansOfType(HikariDataSource.class)
			.values()
			.forEach((pool) -> pool.getHikariPoolMXBean().softEvictConnections());
	}

	/**
	 * Ends the workflows, for good.
	 */
	void stopWorkflows() {
		part(ProcessRunners.class).stop();
	}

	void stopViews() {
		part(Views.class).processors().forEach(ViewProcessor::shutDown);
	}

	void startViews() {
		part(Views.class).processors().forEach(ViewProcessor::start);
	}

	ViewProcessor view(String name) {
		return part(Views.class).processors()
			.stream()
			.filter((processor) -> processor.getName().equals("view." + name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no view " + name));
	}

	/**
	 * The position that every view has reached, as far as they are fed.
	 */
	long viewPosition() {
		return part(Views.class).processors().stream().mapToLong(BenchService::position).min().orElse(0);
	}

	static long position(ViewProcessor processor) {
		if (processor.isError()) {
			throw new IllegalStateException(processor.getName() + " stopped", processor.error().orElse(null));
		}
		return processor.processingStatus()
			.values()
			.stream()
			.mapToLong((status) -> status.getCurrentPosition().orElse(0))
			.findFirst()
			.orElse(0);
	}

	/**
	 * Waits until every view holds what is in the store now.
	 */
	void awaitViews() throws InterruptedException {
		long head = part(EventReader.class).lastPosition();
		while (viewPosition() < head) {
			Thread.sleep(LEVEL_PAUSE_MILLIS);
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

}
