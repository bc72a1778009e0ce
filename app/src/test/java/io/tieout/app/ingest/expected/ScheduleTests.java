package io.tieout.app.ingest.expected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTests {

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	@Test
	void aPeriodIsReckonedFromTheOneBefore() {
		assertThat(next("PT1H", "2026-03-02T10:00:00Z")).isEqualTo("2026-03-02T11:00:00Z");
		assertThat(next("P1D", "2026-03-02T10:00:00Z")).isEqualTo("2026-03-03T10:00:00Z");
	}

	@Test
	void timesOfTheDayAreThoseOfTheirZone() {
		assertThat(next("0 0 2 * * *", "2026-03-02T10:00:00Z")).isEqualTo("2026-03-03T02:00:00Z");
		assertThat(next("0 0 2 * * *", "2026-06-02T10:00:00Z")).isEqualTo("2026-06-03T01:00:00Z");
		assertThat(next("0 0 22 * * MON-SAT", "2026-03-07T23:00:00Z")).as("after Saturday's")
			.isEqualTo("2026-03-09T22:00:00Z");
	}

	@Test
	void whatNeverComesIsNeverLate() {
		assertThat(next("0 0 0 30 2 *", "2026-03-02T10:00:00Z")).isEqualTo(Schedule.NEVER);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "hourly", "PT0S", "PT-1H", "P1X", "0 0 2 * *", "0 61 2 * * *" })
	void anythingElseIsNoSchedule(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> Schedule.of(text, LONDON));
	}

	@Test
	void aDeliveryIsLateOnceItsGraceIsOver() {
		ExpectedDelivery hourly = new ExpectedDelivery("stock-movements", null, "warehouse",
				Schedule.of("PT1H", LONDON), Duration.ofMinutes(10));
		Instant last = Instant.parse("2026-03-02T10:00:00Z");
		Instant by = Instant.parse("2026-03-02T11:10:00Z");

		assertThat(hourly.silence(last, by)).isEqualTo(new Silence(by, Duration.ofMinutes(70), false));
		assertThat(hourly.silence(last, by.plusMillis(1)).silent()).isTrue();
	}

	private static Instant next(String schedule, String last) {
		return Schedule.of(schedule, LONDON).next(Instant.parse(last));
	}

}
