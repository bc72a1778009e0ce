package io.tieout.app.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.tieout.eventstore.CommandResult;

/**
 * Counts commands that a rule refused, by the code of the refusal.
 */
final class Refusals {

	private final MeterRegistry meters;

	Refusals(MeterRegistry meters) {
		this.meters = meters;
	}

	void count(CommandResult result) {
		if (result instanceof CommandResult.Refused refused) {
			Counter.builder("tieout.rejections")
				.description("Commands that a rule refused")
				.tag("code", refused.rejection().code())
				.register(this.meters)
				.increment();
		}
	}

}
