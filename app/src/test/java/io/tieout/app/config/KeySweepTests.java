package io.tieout.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.sealing.KeyRing;
import io.tieout.shell.MovedClock;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * What could not be read becomes unreadable when its time is over; records are kept.
 */
class KeySweepTests {

	@Test
	void whatCouldNotBeReadIsUnreadableAfter30DaysAndEveryRecordIsKept(@TempDir Path data) throws Exception {
		try (ServiceOnPort service = ServiceOnPort.start(data, List.of(MovedClock.class),
				"--tieout.keys.sweep-interval=20ms")) {
			MovedClock clock = service.part(MovedClock.class);
			long product = record(service, "products", """
					{"source":"ERP","sourceId":"P1","occurredAt":"2026-01-01T00:00:00Z","sku":"P1","name":"Cup",
					 "stocked":true}""");
			long customer = record(service, "customer-records",
					"""
							{"source":"CRM","sourceId":"c@example.org","occurredAt":"2026-01-01T00:00:00Z","givenName":"Zoë"}""");
			assertThat(service.post("service", "/system/v1/products", "{\"source\":\"ERP\"}").statusCode())
				.isEqualTo(422);
			clock.forward(Duration.ofDays(29));
			service.part(KeyRing.class).sweepExpired();
			assertThat(expiringKeys(service)).isPositive();
			clock.forward(Duration.ofDays(2));
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.untilAsserted(() -> assertThat(expiringKeys(service)).isZero());
			assertThat(raw(service, product)).singleElement()
				.satisfies((text) -> assertThat(text.asString()).contains("Cup"));
			assertThat(raw(service, customer)).as("kept as long as its record").hasSize(1);
			JsonNode report = ServiceOnPort.json(service.post("auditor", "/audit/v1/verifications", "{}"));
			assertThat(report.get("valid").asBoolean()).isTrue();
		}
	}

	private static long record(ServiceOnPort service, String resource, String json) throws Exception {
		HttpResponse<String> answer = service.post("service", "/system/v1/" + resource, json);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
		return ServiceOnPort.json(answer).get("position").asLong();
	}

	private static long expiringKeys(ServiceOnPort service) {
		return JdbcClient.create(service.postgres().app())
			.sql("SELECT count(*) FROM keys.data_key WHERE expires_at IS NOT NULL AND wrapped IS NOT NULL")
			.query(Long.class)
			.single();
	}

	private static JsonNode raw(ServiceOnPort service, long position) throws Exception {
		return ServiceOnPort.json(service.get("auditor", "/audit/v1/events/" + position + "/source")).get("rawRecords");
	}

}
