package io.tieout.app.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.StockRoom;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * A view that does not go on is seen wherever an operator looks.
 */
@ExtendWith(OutputCaptureExtension.class)
class StuckViewTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@Test
	void aStoppedViewIsAnAlertAFailedHealthAndAGauge(@TempDir Path data, CapturedOutput output) throws Exception {
		try (ServiceOnPort service = ServiceOnPort.start(data)) {
			StockRoom room = new StockRoom(service);
			room.item(1, 0);
			service.awaitLevel();
			assertThat(views(service).get("status").asString()).isEqualTo("UP");
			assertThat(gauge(service, "availability")).isZero();
			alterEverything(service);
			sendBack(service, "availability");
			room.item(1, 0);
			await().atMost(PATIENCE).until(() -> gauge(service, "availability") == 1);
			assertThat(views(service).get("status").asString()).isEqualTo("DOWN");
			assertThat(views(service).get("details").get("stopped")).singleElement()
				.satisfies((line) -> assertThat(line.asString()).isEqualTo("view.availability: UNREADABLE_EVENT"));
			assertThat(output).contains(
					"ALERT: the view availability stopped before position 1 as UNREADABLE_EVENT; nothing was skipped");
			assertThat(gauge(service, "breaks")).as("the others go on").isZero();
			assertThat(service.get("operator", "/actuator/health/readiness").body()).contains("\"UP\"");
		}
	}

	private static void alterEverything(ServiceOnPort service) {
		JdbcClient owner = JdbcClient.create(service.postgres().owner());
		owner.sql("ALTER TABLE store.event DISABLE TRIGGER event_refuse_change").update();
		owner.sql("UPDATE store.event SET type = 'inventory.Levitated'").update();
		owner.sql("ALTER TABLE store.event ENABLE ALWAYS TRIGGER event_refuse_change").update();
	}

	/** Has a view read its history again, as after a switch back. */
	private static void sendBack(ServiceOnPort service, String view) {
		JdbcClient.create(service.postgres().app())
			.sql("UPDATE views.generation SET position = 0 WHERE view = ? AND state = 'LIVE'")
			.param(view)
			.update();
	}

	private static JsonNode views(ServiceOnPort service) throws Exception {
		return ServiceOnPort.json(service.get("operator", "/actuator/health")).get("components").get("views");
	}

	private static double gauge(ServiceOnPort service, String view) throws Exception {
		String name = "tieout_view_stopped{view=\"" + view + "\"} ";
		return service.get("operator", "/actuator/prometheus")
			.body()
			.lines()
			.filter((line) -> line.startsWith(name))
			.mapToDouble((line) -> Double.parseDouble(line.substring(name.length())))
			.findFirst()
			.orElseThrow();
	}

}
