package io.tieout.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.core.InvalidValueException;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventContextTests {

	private static final Instant NOW = Instant.parse("2026-03-02T10:15:30.123456789Z");

	private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

	@ParameterizedTest
	@ValueSource(strings = { "1699-12-31T23:59:59.999999999Z", "2200-01-01T00:00:00Z", "0001-01-01T00:00:00Z",
			"9999-12-31T00:00:00Z", "-1000000000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59Z" })
	void aTimeThatTheStoreCouldNotKeepExactlyIsRefused(String time) {
		assertThatExceptionOfType(InvalidValueException.class)
			.isThrownBy(() -> EventContext.of(Instant.parse(time), "clerk", "c"))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo("TIME_OUT_OF_RANGE"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "1700-01-01T00:00:00Z", "1969-12-31T23:59:59.999999Z", "2199-12-31T23:59:59.999999Z" })
	void timesToTheEndsOfTheRangeAreKept(String time) {
		assertThat(EventContext.of(Instant.parse(time), "clerk", "c").occurredAt()).isEqualTo(time);
	}

	@Test
	void aTimeIsCutToMicroseconds() {
		assertThat(EventContext.of(NOW, "clerk", "c").occurredAt()).isEqualTo("2026-03-02T10:15:30.123456Z");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ff", "4BF92F3577B34DA6A3CE929D0E0E4736", "4bf92f3577b34da6a3ce929d0e0e473\"",
			"4bf92f3577b34da6a3ce929d0e0e47360" })
	void aTraceIdThatIsNoneIsRefused(String trace) {
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> new EventContext(NOW, null, null, "clerk", "c", null, null, null, trace));
	}

	@Test
	void axonMetadataCarryTheWholeContext() {
		EventContext context = new EventContext(NOW, null, new SourceRef(new SourceSystem("WMS"), "#1001", 7), "clerk",
				"c", "cause", "key", "hash", TRACE);
		assertThat(EventContext.fromMetaData(context.toMetaData())).isEqualTo(context);
	}

}
