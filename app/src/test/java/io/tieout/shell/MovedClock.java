package io.tieout.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * A clock that a test can put forward.
 */
@Configuration(proxyBeanMethods = false)
public class MovedClock extends Clock {

	private volatile Duration ahead = Duration.ZERO;

	/**
	 * Puts it forward.
	 */
	public void forward(Duration by) {
		this.ahead = this.ahead.plus(by);
	}

	@Bean
	@Primary
	Clock moved() {
		return this;
	}

	@Override
	public Instant instant() {
		return Instant.now().plus(this.ahead);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("Business time is told in UTC");
	}

}
