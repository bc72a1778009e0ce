package io.tieout.app.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tieout.app.ServiceOnPort;
import io.tieout.contract.EventContext;
import io.tieout.core.Money;
import io.tieout.core.OrderId;
import io.tieout.core.PaymentId;
import io.tieout.core.SourceSystem;
import io.tieout.eventstore.Commands;
import io.tieout.finance.PaymentCommand.RecordPayment;
import io.tieout.finance.PaymentKind;
import io.tieout.finance.PaymentMethod;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A flow that does not go on is seen wherever an operator looks.
 */
@ExtendWith(OutputCaptureExtension.class)
class StuckFlowTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String FLOW = "order-to-cash";

	@Test
	void aFailingFlowIsAnAlertAFailedHealthAndAGaugeUntilItGoesOn(@TempDir Path data, CapturedOutput output)
			throws Exception {
		try (ServiceOnPort service = ServiceOnPort.start(data, "--tieout.process.interval=50ms")) {
			assertThat(status(service)).isEqualTo("UP");
			JdbcClient sql = JdbcClient.create(service.postgres().app());
			sql.sql("ALTER TABLE process.order_payment RENAME TO away").update();
			pay(service);
			await().atMost(PATIENCE).until(() -> status(service).equals("DOWN"));
			assertThat(service.get("operator", "/actuator/health").body()).contains(FLOW + ": FAILING");
			assertThat(output).contains("ALERT: the flow " + FLOW + " fails");
			await().atMost(PATIENCE).until(() -> gauge(service, "FAILING") == 1 && lag(service) > 0);
			assertThat(service.get("operator", "/actuator/health/readiness").body()).contains("\"UP\"");
			sql.sql("ALTER TABLE process.away RENAME TO order_payment").update();
			await().atMost(PATIENCE).until(() -> status(service).equals("UP"));
			await().atMost(PATIENCE).until(() -> gauge(service, "FAILING") == 0 && lag(service) == 0);
		}
	}

	@Test
	void aStoppedFlowIsAnAlertAFailedHealthAndAGauge(@TempDir Path data, CapturedOutput output) throws Exception {
		try (ServiceOnPort service = ServiceOnPort.start(data, "--tieout.process.interval=50ms")) {
			JdbcClient owner = JdbcClient.create(service.postgres().owner());
			pay(service);
			await().atMost(PATIENCE).until(() -> gauge(service, "SETTLED") == 1 || gauge(service, "LEVEL") == 1);
			owner.sql("ALTER TABLE store.event DISABLE TRIGGER event_refuse_change").update();
			owner.sql("UPDATE store.event SET type = 'finance.Levitated'").update();
			JdbcClient.create(service.postgres().app())
				.sql("UPDATE process.progress SET position = 0 WHERE process = ?")
				.param(FLOW)
				.update();
			await().atMost(PATIENCE).until(() -> gauge(service, "STOPPED") == 1);
			assertThat(service.get("operator", "/actuator/health").body()).contains(FLOW + ": STOPPED");
			assertThat(output).contains("ALERT: the flow " + FLOW + " stopped");
		}
	}

	private static void pay(ServiceOnPort service) {
		Instant now = Instant.parse("2026-11-20T10:00:00Z");
		service.part(Commands.class)
			.execute(
					new RecordPayment(new SourceSystem("PSP"), new PaymentId("P1"), new OrderId("1"),
							new PaymentMethod("card"), null, PaymentKind.CAPTURED, Money.of("1.00", "GBP"), now),
					EventContext.of(now, "clerk", "setup"));
	}

	private static String status(ServiceOnPort service) throws Exception {
		return ServiceOnPort.json(service.get("operator", "/actuator/health"))
			.get("components")
			.get("processes")
			.get("status")
			.asString();
	}

	private static double gauge(ServiceOnPort service, String state) throws Exception {
		return metric(service, "tieout_process_state{process=\"" + FLOW + "\",state=\"" + state + "\"}");
	}

	private static double lag(ServiceOnPort service) throws Exception {
		return metric(service, "tieout_process_lag_events{process=\"" + FLOW + "\"}");
	}

	private static double metric(ServiceOnPort service, String name) throws Exception {
		return service.get("operator", "/actuator/prometheus")
			.body()
			.lines()
			.filter((line) -> line.startsWith(name + " "))
			.mapToDouble((line) -> Double.parseDouble(line.substring(name.length() + 1)))
			.findFirst()
			.orElseThrow();
	}

}
