package io.tieout.app.bench;

import io.tieout.app.bench.Figure.Limit;
import io.tieout.projections.support.Rebuild;
import io.tieout.projections.support.RebuildOrder;
import io.tieout.projections.support.RebuildState;
import io.tieout.projections.support.ViewStatus;
import io.tieout.projections.support.Views;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The rebuild of each view from every event there is: read, decode, fold, write, index,
 * digest, compare with the live generation, switch.
 */
final class RebuildFigures {

	private static final long POLL_MILLIS = 5;

	private final Stage stage;

	private final Views views;

	RebuildFigures(Stage stage) {
		this.stage = stage;
		this.views = stage.service().part(Views.class);
	}

	/**
	 * Measures each view.
	 * @return events per second of the view {@code availability}
	 */
	double[] measure(Limit reading, StockResult stock) throws Exception {
		this.stage.report().doing("Rebuild of each view");
		Map<String, double[]> rates = new LinkedHashMap<>();
		List<ViewStatus> live = this.views.status();
		rate(live.get(0).name());
		for (ViewStatus view : live) {
			rates.put(view.name(), this.stage.repeated(() -> rate(view.name())));
		}
		rates.forEach((view, values) -> this.stage.report()
			.add(Figure.atLeast(0.4, "rebuild of " + view, "events/s", values, reading)));
		rates.forEach((view, values) -> this.stage.report()
			.add(Figure.atLeast(100, "rebuild of " + view + ", against stock Axon", "events/s", values,
					stock.replay())));
		Map<String, Long> rows = new LinkedHashMap<>();
		live.forEach((view) -> rows.put(view.name(), view.rows()));
		this.stage.report().setting("viewRows", rows);
		return rates.get("availability");
	}

	/**
	 * Events per second of one rebuild.
	 */
	double rate(String view) throws InterruptedException {
		long events = this.stage.head();
		long start = System.nanoTime();
		RebuildOrder order = this.views.rebuild(view, "benchmark");
		if (!(order instanceof RebuildOrder.Started started)) {
			throw new IllegalStateException("The rebuild of " + view + " was refused: " + order);
		}
		await(started.run().id());
		return events * 1e9 / (System.nanoTime() - start);
	}

	private void await(UUID id) throws InterruptedException {
		Rebuild run = this.views.run(id).orElseThrow();
		while (run.state() == RebuildState.RUNNING) {
			Thread.sleep(POLL_MILLIS);
			run = this.views.run(id).orElseThrow();
		}
		Long differences = run.differences();
		if (run.state() != RebuildState.DONE || differences == null || differences != 0) {
			throw new IllegalStateException("The rebuild of " + run.view() + " ended as " + run.state() + " with "
					+ differences + " differences: " + run.failure());
		}
	}

}
