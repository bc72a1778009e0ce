package io.tieout.app.observe;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tieout.eventstore.EventReader;

/**
 * How many events there are: positions have no gap, so the last one counts them, and its
 * rate is the rate of events on all nodes.
 */
final class StoreMetrics implements MeterBinder {

	private final EventReader reader;

	StoreMetrics(EventReader reader) {
		this.reader = reader;
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		FunctionCounter.builder("tieout.events", this.reader, EventReader::lastPosition)
			.description("Events recorded, on all nodes")
			.register(meters);
	}

}
