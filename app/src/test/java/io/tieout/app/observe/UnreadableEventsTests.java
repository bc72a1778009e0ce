package io.tieout.app.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tieout.contract.UnknownContractException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class UnreadableEventsTests {

	private final SetClock clock = new SetClock();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final UnreadableEvents events = new UnreadableEvents(this.meters, this.clock);

	@Test
	void eachRevisionIsAnAlertAndIsOneAgainAfterTenMinutesWithHowOftenItWasMet(CapturedOutput output) {
		meet("till.Unheard", 1, 3);
		assertThat(alerts(output)).isEqualTo(1);
		meet("till.Unheard", 2, 2);
		assertThat(alerts(output)).isEqualTo(2);
		this.clock.now = this.clock.now.plus(Duration.ofMinutes(10).minusNanos(1));
		meet("till.Unheard", 1, 1);
		assertThat(alerts(output)).isEqualTo(2);
		this.clock.now = this.clock.now.plusNanos(1);
		meet("till.Unheard", 1, 2);
		assertThat(alerts(output)).isEqualTo(3);
		assertThat(output).contains("till.Unheard revision 1").contains("(3 times more since the last alert)");
		assertThat(this.meters.counter("tieout.events.unreadable", "code", "UNKNOWN_CONTRACT").count()).isEqualTo(8);
	}

	private void meet(String type, int revision, int times) {
		for (int time = 0; time < times; time++) {
			this.events.accept(new UnknownContractException(type, revision).at(7, "till:A"));
		}
	}

	private static long alerts(CapturedOutput output) {
		return output.getOut().lines().filter((line) -> line.contains("ALERT: an event cannot be read")).count();
	}

	private static final class SetClock extends Clock {

		private Instant now = Instant.parse("2026-11-24T08:00:00Z");

		@Override
		public Instant instant() {
			return this.now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}

	}

}
