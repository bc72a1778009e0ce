package io.tieout.app.bench;

import io.tieout.app.bench.Figure.Limit;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Availability asked over HTTP on 32 connections, one position per question, while a
 * batch of stock movements is taken in and the views are fed with it; against the same
 * questions without a batch.
 */
final class AvailabilityQueryFigure {

	private static final int CONNECTIONS = 32;

	private static final int RECORDS_PER_BODY = 10_000;

	private final Stage stage;

	AvailabilityQueryFigure(Stage stage) {
		this.stage = stage;
	}

	void measure() throws Exception {
		this.stage.report().doing("Availability queries with and without a batch");
		List<String> questions = questions();
		ask(questions);
		double[] alone = new double[this.stage.size().repetitions()];
		double[] beside = new double[alone.length];
		for (int repetition = 0; repetition < alone.length; repetition++) {
			alone[repetition] = ask(questions).p99Millis();
			RunningBatch batch = new RunningBatch();
			try {
				beside[repetition] = ask(questions).p99Millis();
			}
			finally {
				batch.end();
			}
			this.stage.service().awaitViews();
		}
		this.stage.report()
			.add(Figure.atMost(2, "availability query while a batch runs, p99", "ms", beside,
					Limit.of("the same without a batch, p99", alone)));
	}

	private Load.Result ask(List<String> questions) throws Exception {
		return Load.run(CONNECTIONS, this.stage.size().httpCalls() * 2, (caller) -> new Client(questions));
	}

	private List<String> questions() throws SQLException {
		List<String> questions = new ArrayList<>();
		try (Connection connection = this.stage.database().app().unpooled().getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement
					.executeQuery("SELECT sku, location FROM read.availability ORDER BY md5(sku)")) {
			while (rows.next()) {
				questions
					.add("/experience/v1/availability?sku=" + rows.getString(1) + "&location=" + rows.getString(2));
			}
		}
		return questions;
	}

	private final class Client implements Load.Worker {

		private final HttpLine line;

		private final List<String> questions;

		Client(List<String> questions) throws IOException {
			this.line = new HttpLine(AvailabilityQueryFigure.this.stage.service().port());
			this.questions = questions;
		}

		@Override
		public void call(int n) throws Exception {
			String question = this.questions.get(n % this.questions.size());
			String answer = this.line.get(question);
			if (!answer.contains("availableToPromise")) {
				throw new IllegalStateException(question + " was answered " + answer);
			}
		}

		@Override
		public void close() throws IOException {
			this.line.close();
		}

	}

	/**
	 * A source that sends one body after the other.
	 */
	private final class RunningBatch {

		private final AtomicReference<Throwable> failure = new AtomicReference<>();

		private final Thread thread = new Thread(this::send, "batch");

		private volatile boolean over;

		RunningBatch() {
			this.thread.start();
		}

		private void send() {
			try (HttpLine line = new HttpLine(AvailabilityQueryFigure.this.stage.service().port())) {
				while (!this.over) {
					BulkFigure.send(line, BulkFigure.body("BATCH", RECORDS_PER_BODY), RECORDS_PER_BODY);
				}
			}
			catch (Exception ex) {
				this.failure.set(ex);
			}
		}

		void end() throws InterruptedException {
			this.over = true;
			this.thread.join();
			if (this.failure.get() != null) {
				throw new IllegalStateException("The batch failed", this.failure.get());
			}
		}

	}

}
