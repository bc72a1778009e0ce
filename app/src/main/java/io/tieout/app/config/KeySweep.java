package io.tieout.app.config;

import io.tieout.sealing.KeyRing;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Destroys keys whose time is over, at the start and then from time to time, so that raw
 * texts become unreadable when they should. Every node does; who comes second finds
 * nothing.
 */
final class KeySweep implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(KeySweep.class);

	private final KeyRing keys;

	private final Duration interval;

	private final ScheduledExecutorService thread = Executors
		.newSingleThreadScheduledExecutor((task) -> new Thread(task, "tieout-key-sweep"));

	private volatile boolean running;

	KeySweep(KeyRing keys, Duration interval) {
		this.keys = keys;
		this.interval = interval;
	}

	@Override
	public void start() {
		this.thread.scheduleWithFixedDelay(this::sweep, 0, this.interval.toMillis(), TimeUnit.MILLISECONDS);
		this.running = true;
	}

	private void sweep() {
		try {
			int destroyed = this.keys.sweepExpired();
			if (destroyed > 0) {
				logger.info("{} keys whose time was over are destroyed", destroyed);
			}
		}
		catch (RuntimeException ex) {
			logger.warn("Keys whose time is over could not be destroyed; tried again in {}", this.interval, ex);
		}
	}

	@Override
	public void stop() {
		this.thread.shutdown();
		try {
			this.thread.awaitTermination(10, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
