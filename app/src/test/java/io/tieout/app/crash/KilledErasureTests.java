package io.tieout.app.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The service is killed while it erases somebody, and then its database is put back to
 * what it was before. The person stays erased; and without the ledger nothing is served.
 * Starts the service often, hence slow.
 */
@Tag("slow")
class KilledErasureTests {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	@TempDir
	private Path folder;

	@AfterEach
	void leaveNoServerBehind() throws IOException {
		ServiceProcess.database(data()).ifPresent((server) -> {
			server.destroy();
			Awaitility.await().atMost(PATIENCE).until(() -> !ServiceProcess.runs(server));
		});
	}

	@Test
	void whoWasErasedStaysErasedThroughAKillAndARestore() throws Exception {
		String customer;
		try (ServiceProcess service = ServiceProcess.start(this.folder)) {
			assertThat(service.post("/system/v1/customer-records", """
					{"source":"CRM","sourceId":"1","occurredAt":"2026-03-02T10:00:00Z","email":"ada@example.org"}""")
				.statusCode()).isEqualTo(201);
			customer = Awaitility.await()
				.atMost(PATIENCE)
				.until(() -> service.get("/experience/v1/customers?email=ada@example.org").get("items"),
						(found) -> !found.isEmpty())
				.get(0)
				.get("customerId")
				.asString();
			service.stop();
		}
		copy(data().resolve("postgres"), this.folder.resolve("backup"));
		try (ServiceProcess service = ServiceProcess.start(this.folder)) {
			assertThat(service.post("/process/v1/customers/" + customer + "/erase", "{\"reason\":\"She asked\"}")
				.statusCode()).isEqualTo(200);
			service.kill();
		}
		try (ServiceProcess service = ServiceProcess.start(this.folder)) {
			assertThat(erased(service, customer).get("reason").asString()).isEqualTo("She asked");
			service.stop();
		}
		delete(data().resolve("postgres"));
		copy(this.folder.resolve("backup"), data().resolve("postgres"));
		try (ServiceProcess service = ServiceProcess.start(this.folder)) {
			assertThat(service.get("/experience/v1/customers/" + customer).get("fields")).isEmpty();
			assertThat(erased(service, customer).get("reason").asString()).contains("restored");
			service.stop();
		}
		Files.delete(data().resolve("erasures").resolve("ledger"));
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> ServiceProcess.start(this.folder).close())
			.withMessageContaining("ERASURE_LEDGER_MISSING");
	}

	private static JsonNode erased(ServiceProcess service, String customer) {
		return Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> service.get("/process/v1/customers/" + customer + "/erasure"),
					(certificate) -> certificate.has("erasedAt"));
	}

	private Path data() throws IOException {
		return this.folder.toRealPath().resolve("data");
	}

	private static void copy(Path from, Path to) throws IOException {
		for (Path each : all(from)) {
			Files.copy(each, to.resolve(from.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
		}
	}

	private static void delete(Path folder) throws IOException {
		for (Path each : all(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
			Files.delete(each);
		}
	}

	private static List<Path> all(Path folder) throws IOException {
		try (Stream<Path> all = Files.walk(folder)) {
			return all.toList();
		}
	}

}
