package io.tieout.app.bench;

import io.tieout.app.bench.Figure.Limit;
import io.tieout.eventstore.ChainReport;
import io.tieout.eventstore.ChainVerifier;
import io.tieout.projections.support.ViewProcessor;

/**
 * What reads the whole store: the limit itself, a view that catches up through its
 * processor, and the check of the chain.
 */
final class ReadingFigures {

	private static final long POLL_MILLIS = 2;

	private final Stage stage;

	ReadingFigures(Stage stage) {
		this.stage = stage;
	}

	/**
	 * Rows per second of a COPY of everything, in order.
	 */
	Limit limit() throws Exception {
		RawReads reads = new RawReads(this.stage.database());
		long head = this.stage.head();
		reads.rowsPerSecond(head);
		return Limit.of("COPY in order", this.stage.repeated(() -> reads.rowsPerSecond(head)));
	}

	/**
	 * The view {@code availability} catches up with what was appended while it rested;
	 * the parts of the way count as repetitions.
	 */
	void catchUp(long from, Limit reading) throws InterruptedException {
		this.stage.report().doing("A view catches up");
		ViewProcessor view = this.stage.service().view("availability");
		long head = this.stage.head();
		double[] rates = new double[this.stage.size().repetitions()];
		long reached = from;
		long start = System.nanoTime();
		view.start();
		for (int part = 0; part < rates.length; part++) {
			long before = reached;
			reached = await(view, from + (head - from) * (part + 1) / rates.length);
			long end = System.nanoTime();
			rates[part] = (reached - before) * 1e9 / (end - start);
			start = end;
		}
		this.stage.report()
			.add(Figure.atLeast(0.05, "live views: availability catches up", "events/s", rates, reading));
	}

	private static long await(ViewProcessor view, long position) throws InterruptedException {
		long reached = BenchService.position(view);
		while (reached < position) {
			Thread.sleep(POLL_MILLIS);
			reached = BenchService.position(view);
		}
		return reached;
	}

	/**
	 * The chain is checked from the first event to the last.
	 */
	void chainCheck(Limit reading) throws Exception {
		this.stage.report().doing("Check of the chain");
		checkRate();
		this.stage.report()
			.add(Figure.atLeast(0.5, "chain check", "events/s", this.stage.repeated(this::checkRate), reading));
	}

	private double checkRate() {
		long head = this.stage.head();
		long start = System.nanoTime();
		ChainReport report = this.stage.service().part(ChainVerifier.class).verify(1, head, (checked) -> {
		});
		if (!report.isValid()) {
			throw new IllegalStateException("The chain is broken: " + report);
		}
		return head * 1e9 / (System.nanoTime() - start);
	}

}
