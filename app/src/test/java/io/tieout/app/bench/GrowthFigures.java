package io.tieout.app.bench;

import io.tieout.app.bench.Figure.Limit;
import io.tieout.eventstore.Commands;

/**
 * Whether a store that has grown tenfold is as fast: commands per second, and the events
 * per second of a rebuild, whose time then grows in line with the events.
 */
final class GrowthFigures {

	private static final int CALLERS = 32;

	private static final double WITHIN = 0.85;

	private final Stage stage;

	GrowthFigures(Stage stage) {
		this.stage = stage;
	}

	/**
	 * Grows the store and measures.
	 * @param commands commands per second before
	 * @param rebuild events per second of a rebuild before
	 */
	void measure(double[] commands, double[] rebuild) throws Exception {
		BenchSize size = this.stage.size();
		new Fill(this.stage).until(size.grown(), Fill.Blocks.movements(size.grownRows()));
		this.stage.report().doing("Live commands in the grown store");
		Load.Call call = Movements.callers(this.stage.service().part(Commands.class));
		Load.run(CALLERS, size.warmUp(), call);
		double[] grown = this.stage.repeated(() -> Load.run(CALLERS, size.commands(), call).perSecond());
		this.stage.report()
			.add(Figure.atLeast(WITHIN, "growth tenfold: live commands, 32 callers", "commands/s", grown,
					Limit.of("before", commands)));
		this.stage.report().doing("The views catch up with the grown store");
		this.stage.service().startViews();
		this.stage.service().awaitViews();
		this.stage.report().doing("Rebuild from the grown store");
		RebuildFigures rebuilds = new RebuildFigures(this.stage);
		double[] rates = this.stage.repeated(() -> rebuilds.rate("availability"));
		this.stage.report()
			.add(Figure.atLeast(WITHIN, "growth tenfold: rebuild of availability", "events/s", rates,
					Limit.of("before", rebuild)));
		this.stage.report().setting("grownEvents", this.stage.head());
	}

}
