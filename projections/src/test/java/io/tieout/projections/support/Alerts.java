package io.tieout.projections.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Remembers what it is told.
 */
final class Alerts implements ViewListener {

	final List<ViewStop> stops = new CopyOnWriteArrayList<>();

	final List<Throwable> retries = new CopyOnWriteArrayList<>();

	@Override
	public void stopped(ViewStop stop) {
		this.stops.add(stop);
	}

	@Override
	public void retrying(String view, int attempt, Throwable cause) {
		this.retries.add(cause);
	}

}
