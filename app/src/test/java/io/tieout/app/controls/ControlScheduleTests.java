package io.tieout.app.controls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.Tieout;
import io.tieout.shell.MovedClock;
import io.tieout.testing.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * When controls run by themselves.
 */
class ControlScheduleTests {

	private static final String CONTROL = "stock-states";

	private static final String EVERY_NIGHT = "--tieout.controls.schedules.stock-states=0 0 3 * * *";

	@TempDir
	private Path data;

	@Test
	void aControlRunsWheneverItsTimeHasCome() throws Exception {
		try (ServiceOnPort service = ServiceOnPort.startQuick(this.data,
				others("--tieout.controls.schedules.stock-states=* * * * * *", "--tieout.controls.interval=100ms",
						"--tieout.controls.zone=Europe/London"))) {
			Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> scheduled(service).size() > 1);
			assertThat(service.read("/ops/v1/controls").get(0).get("schedule").asString())
				.isEqualTo("* * * * * * Europe/London");
			assertThat(service.read("/ops/v1/controls/transfers/runs").get("items")).isEmpty();
		}
	}

	@Test
	void ofTwoNodesOneRunsAControlAndATimeThatWasMissedIsMadeUpForOnce() throws Exception {
		try (ServiceOnPort service = ServiceOnPort.startQuick(this.data, List.of(MovedClock.class),
				others(EVERY_NIGHT, "--tieout.controls.interval=1d"))) {
			MovedClock clock = service.part(MovedClock.class);
			Controls controls = service.part(Controls.class);
			ControlDesk one = service.part(ControlDesk.class);
			ControlDesk other = new ControlDesk(controls, service.part(ControlProperties.class), clock);
			together(one, other);
			assertThat(scheduled(service)).as("its time has not come").isEmpty();
			clock.forward(Duration.ofDays(1));
			together(one, other);
			assertThat(scheduled(service)).hasSize(1);
			together(one, other);
			assertThat(scheduled(service)).hasSize(1);
			clock.forward(Duration.ofDays(3));
			together(one, other);
			assertThat(scheduled(service)).hasSize(2);
		}
	}

	@Test
	void aScheduleThatIsNoneStopsTheStartAndIsNamed() {
		refused("--tieout.controls.schedules.stock-ledger=at night", "tieout.controls.schedules.stock-ledger");
		refused("--tieout.controls.zone=Atlantis", "tieout.controls.zone");
		refused("--tieout.controls.max-breaks=0", "maxBreaks");
		refused("--tieout.controls.interval=0s", "tieout.controls.interval");
	}

	private void refused(String argument, String named) {
		try (TestPostgres postgres = TestPostgres.fresh()) {
			assertThatException()
				.isThrownBy(() -> new SpringApplicationBuilder(Tieout.class)
					.run(concat(ServiceOnPort.arguments(postgres, this.data), argument))
					.close())
				.satisfies((ex) -> assertThat(everything(ex)).contains(named));
		}
	}

	private static String everything(Throwable ex) {
		return (ex.getCause() != null) ? ex + " " + everything(ex.getCause()) : ex.toString();
	}

	private static void together(ControlDesk one, ControlDesk other) throws Exception {
		CountDownLatch both = new CountDownLatch(2);
		ExecutorService nodes = Executors.newFixedThreadPool(2);
		try {
			for (Future<?> node : List.of(nodes.submit(() -> look(one, both)), nodes.submit(() -> look(other, both)))) {
				node.get();
			}
		}
		finally {
			nodes.shutdownNow();
		}
	}

	private static void look(ControlDesk desk, CountDownLatch both) {
		both.countDown();
		try {
			both.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		desk.lookAfterAll();
	}

	private static List<ControlRun> scheduled(ServiceOnPort service) {
		return service.part(ControlDesk.class)
			.runs(CONTROL, null, 10)
			.stream()
			.filter((run) -> run.orderedBy().equals(ControlRun.SCHEDULE))
			.toList();
	}

	private static String[] others(String... more) {
		return ControlRoom.byHandAlone(more);
	}

	private static String[] concat(String[] arguments, String more) {
		String[] all = Arrays.copyOf(arguments, arguments.length + 1);
		all[arguments.length] = more;
		return all;
	}

}
