package io.tieout.app.bench;

import io.tieout.database.EmbeddedDatabase;
import io.tieout.eventstore.EventReader;

/**
 * What every figure is measured on.
 *
 * @param size how much is measured
 * @param database the one server, as durable as the product's
 * @param service the product
 * @param report takes what is found
 */
record Stage(BenchSize size, EmbeddedDatabase database, BenchService service, Report report) {

	/**
	 * Measures once per repetition.
	 */
	double[] repeated(Measurement measurement) throws Exception {
		double[] values = new double[this.size.repetitions()];
		for (int repetition = 0; repetition < values.length; repetition++) {
			values[repetition] = measurement.measure();
		}
		return values;
	}

	/**
	 * The position of the last event.
	 */
	long head() {
		return this.service.part(EventReader.class).lastPosition();
	}

	/**
	 * One measurement.
	 */
	@FunctionalInterface
	interface Measurement {

		double measure() throws Exception;

	}

}
