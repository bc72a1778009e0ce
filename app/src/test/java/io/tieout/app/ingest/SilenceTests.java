package io.tieout.app.ingest;

import static io.tieout.app.ingest.IngestFixture.movement;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.ingest.expected.DeliveryStatus;
import io.tieout.core.SourceSystem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether what is expected of a feed and a source comes; the warehouse's movements are
 * expected every hour.
 */
class SilenceTests {

	private static final SourceSystem WMS = new SourceSystem("WMS");

	private static final SourceSystem POS = new SourceSystem("POS");

	@TempDir
	Path folder;

	private IngestFixture fixture;

	@BeforeEach
	void start() {
		this.fixture = new IngestFixture(this.folder);
	}

	@AfterEach
	void stop() {
		this.fixture.close();
	}

	@Test
	void aSourceThatHasNeverComeIsLateFromTheTimeItWasFirstExpected() {
		Instant expectedBy = movements().silence().expectedBy();
		assertThat(movements().lastArrival()).isNull();
		assertThat(movements().silence().silent()).isFalse();
		this.fixture.restart();
		assertThat(movements().silence().expectedBy()).as("a restart is no delivery").isEqualTo(expectedBy);
		assertThat(movementsIn(Duration.ofMinutes(71)).silence().silent()).isTrue();
	}

	@Test
	void aDeliveryEndsTheSilenceOfItsOwnSourceOnly() {
		this.fixture.one("stock-movements", movement("p-1", "NEW", "SOLD", "1").replace("WMS", "POS"));
		assertThat(this.fixture.sources("stock-movements")).containsOnlyKeys(POS);
		assertThat(movements().lastArrival()).isNull();
		this.fixture.one("stock-movements", movement("w-1", "NEW", "RECEIVED", "0"));
		Instant last = Objects.requireNonNull(movements().lastArrival());
		assertThat(movements().silence().expectedBy()).isEqualTo(last.plus(Duration.ofMinutes(70)));
		assertThat(movementsIn(Duration.ofMinutes(65)).silence().silent()).isFalse();
		assertThat(movementsIn(Duration.ofMinutes(71)).silence().silent()).isTrue();
		assertThat(movementsIn(Duration.ofMinutes(71)).silence().silentFor()).isGreaterThan(Duration.ofMinutes(70));
	}

	@Test
	void aBodyOfManyRecordsIsADeliveryOfEachOfItsSources() {
		List<String> lines = new ArrayList<>();
		for (int number = 0; number < 120; number++) {
			lines.add(movement("m-" + number, "NEW", "RECEIVED", "1").replace("WMS", (number < 60) ? "POS" : "WMS"));
		}
		this.fixture.many("stock-movements", lines.toArray(String[]::new));
		assertThat(this.fixture.sources("stock-movements")).containsOnlyKeys(POS, WMS);
		this.fixture.awaitDone(
				this.fixture
					.file("stock-movements", "more.ndjson", "",
							movement("f-1", "NEW", "RECEIVED", "1").replace("WMS", "HUB")
								.getBytes(StandardCharsets.UTF_8))
					.id());
		assertThat(this.fixture.sources("stock-movements")).containsOnlyKeys(new SourceSystem("HUB"), POS, WMS);
	}

	@Test
	void anyRecordOfTheFeedWillDoWhereNoSourceIsNamed() {
		this.fixture.register("TEA");
		DeliveryStatus products = status(this.fixture.ingestion(), "products");
		assertThat(products.lastArrival()).isNotNull();
		assertThat(products.silence().silent()).isFalse();
		try (Ingestion later = this.fixture.ingestionIn(Duration.ofDays(2))) {
			assertThat(status(later, "products").silence().silent()).isTrue();
		}
	}

	private DeliveryStatus movements() {
		return status(this.fixture.ingestion(), "stock-movements");
	}

	private DeliveryStatus movementsIn(Duration time) {
		try (Ingestion later = this.fixture.ingestionIn(time)) {
			return status(later, "stock-movements");
		}
	}

	private static DeliveryStatus status(Ingestion ingestion, String feed) {
		return ingestion.expected()
			.status()
			.stream()
			.filter((status) -> status.delivery().feed().equals(feed))
			.findFirst()
			.orElseThrow();
	}

}
