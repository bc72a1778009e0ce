package io.tieout.app.observe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Asks for something at most once in a while, so that a scrape with many gauges costs one
 * question.
 *
 * @param <T> what is asked for
 */
final class Remembered<T> implements Supplier<T> {

	private final Supplier<T> source;

	private final Duration freshness;

	private final Clock clock;

	private @Nullable T value;

	private Instant askedAt = Instant.MIN;

	Remembered(Supplier<T> source, Duration freshness, Clock clock) {
		this.source = source;
		this.freshness = freshness;
		this.clock = clock;
	}

	@Override
	public synchronized T get() {
		Instant now = this.clock.instant();
		T known = this.value;
		if (known != null && now.isBefore(this.askedAt.plus(this.freshness))) {
			return known;
		}
		T fresh = this.source.get();
		this.value = fresh;
		this.askedAt = now;
		return fresh;
	}

}
