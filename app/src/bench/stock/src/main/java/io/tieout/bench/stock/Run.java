package io.tieout.bench.stock;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the rate of commands, then that of the default processor reading them all into
 * a table, and writes both down.
 */
@Component
class Run implements ApplicationRunner {

	private final StockProperties properties;

	private final Guard guard;

	private final Configuration axon;

	private final CommandGateway commands;

	private final JdbcTemplate jdbc;

	private final HikariDataSource pool;

	private final JsonMapper json;

	private final AtomicInteger next = new AtomicInteger();

	Run(StockProperties properties, Guard guard, Configuration axon, CommandGateway commands, JdbcTemplate jdbc,
			HikariDataSource pool, JsonMapper json) {
		this.properties = properties;
		this.guard = guard;
		this.axon = axon;
		this.commands = commands;
		this.jdbc = jdbc;
		this.pool = pool;
		this.json = json;
	}

	@Override
	public void run(ApplicationArguments arguments) throws Exception {
		Map<String, Object> result = new LinkedHashMap<>(this.guard.parts());
		result.put("pool", this.pool.getMaximumPoolSize());
		send(this.properties.warmUp());
		List<Double> rates = new ArrayList<>();
		for (int repetition = 0; repetition < this.properties.repetitions(); repetition++) {
			rates.add(send(this.properties.commands()));
		}
		result.put("commandsPerSecond", rates);
		result.put("replayEventsPerSecond", replay());
		result.put("rows", number("SELECT count(*) FROM domain_event_entry"));
		result.put("bytesPerRow", number("SELECT avg(length(payload) + length(meta_data)) FROM domain_event_entry"));
		Files.write(this.properties.result(), this.json.writeValueAsBytes(result));
	}

	private double send(int count) throws InterruptedException, ExecutionException {
		int end = this.next.get() + count;
		ExecutorService callers = Executors.newFixedThreadPool(this.properties.callers());
		try {
			long start = System.nanoTime();
			List<Future<?>> running = new ArrayList<>();
			for (int caller = 0; caller < this.properties.callers(); caller++) {
				running.add(callers.submit(() -> sendUntil(end)));
			}
			for (Future<?> caller : running) {
				caller.get();
			}
			return count * 1e9 / (System.nanoTime() - start);
		}
		finally {
			callers.shutdown();
			this.next.set(end);
		}
	}

	private void sendUntil(int end) {
		for (int n = this.next.getAndIncrement(); n < end; n = this.next.getAndIncrement()) {
			int position = Math.floorMod(n * 7919, this.properties.positions());
			boolean sale = n % 7 == 6;
			MovementKind kind = sale ? MovementKind.SOLD : MovementKind.RECEIVED;
			this.commands.sendAndWait(new RecordMovement(new PositionId("STORE-1", "SKU-" + position), kind,
					sale ? 1 : 3, "document-" + n, Instant.now()));
		}
	}

	private double replay() throws IOException, InterruptedException {
		TrackingEventProcessor processor = this.axon.eventProcessingConfiguration()
			.eventProcessor(Availability.GROUP, TrackingEventProcessor.class)
			.orElseThrow();
		long events = number("SELECT count(*) FROM domain_event_entry");
		long last = number("SELECT max(global_index) FROM domain_event_entry");
		long start = System.nanoTime();
		processor.start();
		while (position(processor) < last) {
			if (processor.isError()) {
				throw new IllegalStateException("The processor stopped; its log says why");
			}
			Thread.sleep(20);
		}
		double rate = events * 1e9 / (System.nanoTime() - start);
		processor.shutDown();
		return rate;
	}

	private static long position(TrackingEventProcessor processor) {
		return processor.processingStatus()
			.values()
			.stream()
			.mapToLong((status) -> status.getCurrentPosition().orElse(-1))
			.findFirst()
			.orElse(-1);
	}

	private long number(String sql) {
		Long found = this.jdbc.queryForObject(sql, Long.class);
		return (found != null) ? found : 0;
	}

}
