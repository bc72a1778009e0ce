package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.contract.EventContext;
import io.tieout.core.BusinessDate;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The bytes are hashed and stay for ever.
 */
class StoredMetadataTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', delimiter = '|', nullValues = "none",
			value = { "none | none | 0 | `{}`", "ff | none | 0 | `{\"traceId\":\"ff\"}`",
					"none | 2026-01-05 | 0 | `{\"tradingDay\":\"2026-01-05\"}`",
					"none | none | 12 | `{\"commandEvents\":12}`",
					"ff | 2026-01-05 | 3 | `{\"commandEvents\":3,\"traceId\":\"ff\",\"tradingDay\":\"2026-01-05\"}`" })
	void whatIsWrittenIsReadBack(String traceId, String day, int commandEvents, String json) {
		StoredMetadata metadata = new StoredMetadata(traceId, (day != null) ? BusinessDate.parse(day) : null,
				commandEvents);
		assertThat(new String(metadata.toBytes(), StandardCharsets.US_ASCII)).isEqualTo(json);
		assertThat(StoredMetadata.parse(metadata.toBytes())).isEqualTo(metadata);
	}

	@Test
	void anAxonMessageCarriesTheTradingDay() {
		EventContext context = new EventContext(Instant.parse("2026-01-05T23:30:00Z"), BusinessDate.parse("2026-01-06"),
				null, "clerk", "trace-1", null, null, null, null);
		assertThat(EventContext.fromMetaData(context.toMetaData())).isEqualTo(context);
	}

}
