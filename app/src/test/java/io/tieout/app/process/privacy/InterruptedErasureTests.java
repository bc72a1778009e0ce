package io.tieout.app.process.privacy;

import static io.tieout.app.ServiceOnPort.answered;
import static io.tieout.app.ServiceOnPort.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ServiceOnPort;
import io.tieout.app.lane.Batch;
import io.tieout.projections.support.Views;
import io.tieout.sealing.RecordKey;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * An erasure that breaks off anywhere is finished at the next start, and done once.
 */
class InterruptedErasureTests {

	private static ServiceOnPort service;

	@BeforeAll
	static void start(@TempDir Path data) {
		service = ServiceOnPort.startQuick(data, List.of(Interruption.class));
	}

	@AfterAll
	static void stop() {
		service.close();
	}

	/** Where an erasure breaks off, and what stands then. */
	enum Step {

		/** Before anything was done. */
		BEFORE_THE_KEYS(true, true),
		/** The keys are gone, and nothing else was committed. */
		BEHIND_THE_KEYS(false, true),
		/** All is gone, and that is not said. */
		BEFORE_THE_END(false, false);

		private final boolean readable;

		private final boolean rawRecord;

		Step(boolean readable, boolean rawRecord) {
			this.readable = readable;
			this.rawRecord = rawRecord;
		}

	}

	@ParameterizedTest
	@EnumSource
	void whatBrokeOffIsFinishedAtTheNextStart(Step step) throws Exception {
		String customer = state();
		String hash = service.read("/experience/v1/customers/" + customer)
			.get("records")
			.get(0)
			.get("recordHash")
			.asString();
		BrokenTraces.brokenAt = step;
		answered(200,
				service.post("steward", "/process/v1/customers/" + customer + "/erase", "{\"reason\":\"asked\"}"));
		Awaitility.await().until(() -> flow().get("state").asString().equals("FAILING"));
		assertThat(count("keys.data_key", "key_id LIKE '%/" + hash + "' AND wrapped IS NOT NULL"))
			.isEqualTo(step.readable ? 1 : 0);
		assertThat(count("inbox.record", "record_id = '" + hash + "'")).isEqualTo(step.rawRecord ? 1 : 0);
		assertThat(ends(customer)).isZero();
		assertThat(service.read("/process/v1/customers/" + customer + "/erasure").has("erasedAt")).isFalse();
		BrokenTraces.brokenAt = null;
		service.restart();
		Awaitility.await().until(() -> ends(customer) == 1);
		service.awaitSettled();
		JsonNode certificate = service.read("/process/v1/customers/" + customer + "/erasure");
		assertThat(certificate.get("rawRecords").asInt()).isOne();
		assertThat(certificate.get("erasedAt").asString()).isNotEmpty();
		assertThat(count("process.erasure", "true")).isZero();
	}

	@Test
	void anEndThatWasSaidAndNotNotedIsNotSaidAgain() throws Exception {
		String customer = state();
		answered(200,
				service.post("steward", "/process/v1/customers/" + customer + "/erase", "{\"reason\":\"asked\"}"));
		Awaitility.await().until(() -> ends(customer) == 1);
		service.awaitSettled();
		JdbcClient.create(service.postgres().app())
			.sql("INSERT INTO process.erasure (position, step) SELECT position, 'REQUESTED' FROM store.event"
					+ " WHERE aggregate_id = ? AND type = 'customer.ErasureRequested'")
			.param("customer:" + customer)
			.update();
		Awaitility.await().until(() -> count("process.erasure", "true") == 0);
		assertThat(ends(customer)).isOne();
		assertThat(service.read("/process/v1/customers/" + customer + "/erasure").get("rawRecords").asInt()).isOne();
	}

	private static String state() throws Exception {
		String mailbox = UUID.randomUUID() + "@example.org";
		answered(201, service.post("service", "/system/v1/customer-records", """
				{"source":"CRM","sourceId":"%1$s","occurredAt":"2026-03-02T10:00:00Z","email":"%1$s"}"""
			.formatted(mailbox)));
		service.awaitSettled();
		return service.read("/experience/v1/customers?email=" + mailbox)
			.get("items")
			.get(0)
			.get("customerId")
			.asString();
	}

	private static JsonNode flow() throws Exception {
		return service.read("/ops/v1/processes")
			.valueStream()
			.filter((flow) -> flow.get("name").asString().equals("erasure"))
			.findFirst()
			.orElseThrow();
	}

	private static long ends(String customer) throws Exception {
		return json(answered(200,
				service.get("auditor",
						"/audit/v1/events?subject=customer:" + customer + "&type=customer.CustomerErased")))
			.get("items")
			.size();
	}

	private static long count(String table, String condition) {
		return JdbcClient.create(service.postgres().app())
			.sql("SELECT count(*) FROM " + table + " WHERE " + condition)
			.query(Long.class)
			.single();
	}

	/** Puts traces that break in the place of the service's own. */
	@Configuration(proxyBeanMethods = false)
	static class Interruption {

		@Bean
		@Primary
		PersonalTraces brokenTraces(@Batch JdbcClient jdbc, Views views) {
			return new BrokenTraces(jdbc, views);
		}

	}

	private static final class BrokenTraces extends PersonalTraces {

		private static volatile @Nullable Step brokenAt;

		BrokenTraces(JdbcClient jdbc, Views views) {
			super(jdbc, views);
		}

		@Override
		boolean hasLeftTheIndex(long request) {
			breakAt(Step.BEFORE_THE_KEYS);
			return super.hasLeftTheIndex(request);
		}

		@Override
		int deleteLetters(Collection<RecordKey> keys) {
			breakAt(Step.BEHIND_THE_KEYS);
			return super.deleteLetters(keys);
		}

		@Override
		boolean haveLeftTheViews(long request) {
			breakAt(Step.BEFORE_THE_END);
			return super.haveLeftTheViews(request);
		}

		private static void breakAt(Step step) {
			if (step == brokenAt) {
				throw new IllegalStateException("Broken off, as a test wants it");
			}
		}

	}

}
