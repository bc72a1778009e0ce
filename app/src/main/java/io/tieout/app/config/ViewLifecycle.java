package io.tieout.app.config;

import io.tieout.projections.support.Views;
import org.springframework.context.SmartLifecycle;

/**
 * Feeds the views from before the service takes calls until after it has stopped to.
 */
final class ViewLifecycle implements SmartLifecycle {

	private final Views views;

	private volatile boolean running;

	ViewLifecycle(Views views) {
		this.views = views;
	}

	@Override
	public void start() {
		this.views.start();
		this.running = true;
	}

	@Override
	public void stop() {
		this.views.close();
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the web server, which starts in the last phases. */
	@Override
	public int getPhase() {
		return 0;
	}

}
