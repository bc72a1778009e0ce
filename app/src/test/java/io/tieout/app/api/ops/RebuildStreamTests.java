package io.tieout.app.api.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.app.security.TestKeys;
import io.tieout.projections.support.RebuildState;
import io.tieout.projections.support.RowDifference;
import io.tieout.projections.support.RowDifference.Cell;
import io.tieout.projections.support.RowDifference.Kind;
import io.tieout.shell.ShellOnPort;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Watchers of runs, over a real port.
 */
class RebuildStreamTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static ShellOnPort shell;

	private static RebuildStream stream;

	@BeforeAll
	static void start(@TempDir Path data) {
		List<String> arguments = new ArrayList<>(TestKeys.only("operator", "operator"));
		arguments.add("--tieout.test.runs=true");
		arguments.add("--server.address=127.0.0.1");
		shell = ShellOnPort.start(data, List.of(Runs.class), arguments);
		stream = shell.context().getBean(Runs.class).stream;
	}

	@AfterAll
	static void stop() {
		shell.close();
		stream.destroy();
	}

	@Test
	void aRunIsFollowedToItsEnd() throws Exception {
		assertThat(follow("short")).contains("event:progress").contains("event:end").contains("\"DONE\"");
	}

	@Test
	void aWatcherWhoDoesNotReadHoldsUpNobody() throws Exception {
		int before = stream.watching();
		try (Socket lazy = open("long")) {
			assertThat(lazy.isConnected()).isTrue();
			await().atMost(PATIENCE).until(() -> Runs.LONG_RUNS.get() > 0);
			long stuck = awaitStandstill();
			assertThat(follow("short")).contains("event:end");
			assertThat(Runs.LONG_RUNS.get()).as("it still does not read").isEqualTo(stuck);
		}
		await().atMost(PATIENCE).until(() -> stream.watching() <= before);
	}

	/** Waits until the watcher's buffers are full and its thread waits for it. */
	private static long awaitStandstill() {
		AtomicLong seen = new AtomicLong(-1);
		await().atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(500))
			.during(Duration.ofSeconds(3))
			.until(() -> seen.getAndSet(Runs.LONG_RUNS.get()) == Runs.LONG_RUNS.get());
		return seen.get();
	}

	@Test
	void aWatcherWhoLeavesIsNoticedThoughTheRunSaysNothingNew() throws Exception {
		try (Socket watcher = open("still")) {
			String heard = "";
			while (!heard.contains(":still READ")) {
				byte[] bytes = new byte[1024];
				heard += new String(bytes, 0, watcher.getInputStream().read(bytes), StandardCharsets.UTF_8);
			}
			assertThat(stream.watching()).isPositive();
		}
		await().atMost(PATIENCE).until(() -> stream.watching() == 0);
	}

	private static String follow(String run) throws IOException, InterruptedException {
		HttpResponse<String> answer = shell.send(shell.request("/ops/v1/views/any/rebuilds/" + run)
			.header("Authorization", "Bearer " + TestKeys.keyOf("operator"))
			.header("Accept", MediaType.TEXT_EVENT_STREAM_VALUE));
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer.body();
	}

	private static Socket open(String run) throws IOException {
		Socket socket = new Socket("127.0.0.1", shell.port());
		socket.getOutputStream()
			.write(("GET /ops/v1/views/any/rebuilds/" + run + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
					+ TestKeys.keyOf("operator") + "\r\nAccept: text/event-stream\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	@RestController
	@ConditionalOnProperty("tieout.test.runs")
	static class Runs {

		static final AtomicLong LONG_RUNS = new AtomicLong();

		final RebuildStream stream = new RebuildStream(Duration.ofMillis(1), Duration.ofMillis(20));

		@GetMapping(path = "/ops/v1/views/{view}/rebuilds/{id}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
		SseEmitter follow(@PathVariable String id) {
			AtomicLong asked = new AtomicLong();
			Supplier<RebuildDocument> run = switch (id) {
				case "short" -> () -> document(asked.incrementAndGet(), "",
						(asked.get() > 3) ? RebuildState.DONE : RebuildState.RUNNING);
				case "long" -> () -> document(LONG_RUNS.incrementAndGet(), "x".repeat(1 << 20), RebuildState.RUNNING);
				default -> () -> document(0, "", RebuildState.RUNNING);
			};
			return this.stream.follow(run);
		}

		private static RebuildDocument document(long position, String difference, RebuildState state) {
			return new RebuildDocument(new UUID(0, 1), "any", "verify", state, "READ", 1, position, 9, 1, null, null,
					List.of(new RowDifference(Kind.CHANGED, Map.of("sku", "TEA"),
							List.of(new Cell("level", difference, "")))),
					null, "operator", Instant.EPOCH, Instant.EPOCH);
		}

	}

}
