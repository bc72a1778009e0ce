package io.tieout.app.bench;

import java.sql.SQLException;

/**
 * A batch of stock movements at several places, sent as NDJSON, one body after the other:
 * as many as the size says, and more until it is told to end, so that it runs for as long
 * as something is measured beside it.
 */
final class RunningBatch {

	private static final int RECORDS_PER_BODY = 10_000;

	private static final int PLACES = 10;

	private final Stage stage;

	private final long keptBefore;

	private final Thread thread = new Thread(this::run, "batch");

	private volatile int sent;

	private volatile boolean over;

	private volatile Exception failure;

	private RunningBatch(Stage stage) throws SQLException {
		this.stage = stage;
		this.keptBefore = BulkFigure.keptRecords(stage);
	}

	static RunningBatch start(Stage stage) throws SQLException {
		RunningBatch batch = new RunningBatch(stage);
		batch.thread.setDaemon(true);
		batch.thread.start();
		return batch;
	}

	/**
	 * Whether less has been taken in than the size says.
	 * @throws IllegalStateException if it failed
	 */
	boolean isGrowing() {
		if (this.failure != null) {
			throw new IllegalStateException("The batch failed", this.failure);
		}
		return this.sent < this.stage.size().batchRecords();
	}

	private void run() {
		try (HttpLine line = new HttpLine(this.stage.service().port())) {
			while (!this.over || isGrowing()) {
				String place = "BATCH-" + this.sent / RECORDS_PER_BODY % PLACES;
				BulkFigure.send(line, BulkFigure.body(place, RECORDS_PER_BODY), RECORDS_PER_BODY);
				this.sent += RECORDS_PER_BODY;
			}
		}
		catch (Exception ex) {
			this.failure = ex;
		}
	}

	/**
	 * Waits until all of it is taken in, and requires that it was.
	 */
	void end() throws Exception {
		this.over = true;
		this.thread.join();
		if (isGrowing() || BulkFigure.keptRecords(this.stage) != this.keptBefore + this.sent) {
			throw new IllegalStateException("Not all of the " + this.sent + " records sent were kept");
		}
		this.stage.report().doing("    beside a batch of " + this.sent + " records");
	}

}
