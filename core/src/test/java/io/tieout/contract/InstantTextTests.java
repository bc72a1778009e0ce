package io.tieout.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.InvalidValueException;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTests {

	/** Years -1 to 10001, beyond what the short way covers. */
	@Property(seed = "2042")
	void anInstantIsWrittenAsJavaWritesItAndReadBack(
			@ForAll @LongRange(min = -62_198_755_200L, max = 253_433_923_199L) long second,
			@ForAll @IntRange(max = 999_999_999) int nano) {
		Instant instant = Instant.ofEpochSecond(second, nano);

		assertThat(InstantText.format(instant)).isEqualTo(instant.toString());
		assertThat(InstantText.parse(instant.toString())).isEqualTo(instant);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 1_000, 10, 1_000_000, 100_000_000, 120_000_000, 123_456_000, 999_999_999 })
	void fractionsHaveThreeSixOrNineDigits(int nano) {
		Instant instant = Instant.ofEpochSecond(1_795_512_600, nano);

		assertThat(InstantText.format(instant)).isEqualTo(instant.toString());
		assertThat(InstantText.parse(InstantText.format(instant))).isEqualTo(instant);
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-24T09:30:00.5Z, 2026-11-24T09:30:00.500Z",
			"2026-11-24T09:30:00.1234Z, 2026-11-24T09:30:00.123400Z", "2026-11-24T10:30:00+01:00, 2026-11-24T09:30:00Z",
			"2026-11-24T00:15:00.25-05:30, 2026-11-24T05:45:00.250Z", "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
			"2026-11-24t09:30:00z, 2026-11-24T09:30:00Z" })
	void everyOffsetAndFractionIsRead(String text, Instant instant) {
		assertThat(InstantText.parse(text)).isEqualTo(instant);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2026-11-24", "2026-11-24T09:30:00", "2026-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
			"2026-11-24T24:00:01Z", "2026-11-24T09:60:00Z", "2026-11-24T09:30:60Z", "2026-11-24T09:30:00.1234567890Z",
			"2026-11-24 09:30:00Z", "20261124T093000Z", "1795512600" })
	void whatIsNoInstantIsRefusedWithItsCode(String text) {
		assertThatThrownBy(() -> InstantText.parse(text)).isInstanceOfSatisfying(InvalidValueException.class,
				(ex) -> assertThat(ex.code()).isEqualTo("INSTANT_INVALID"));
	}

}
