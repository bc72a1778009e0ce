package io.tieout.app.bench;

import io.tieout.app.bench.Figure.Limit;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Availability asked over HTTP on 32 connections, one position per question, while a
 * batch of stock movements is taken in and the views are fed with it; against the same
 * questions before and after the batch. It is asked again and again for as long as the
 * batch takes, and the batch goes on until the last answer.
 */
final class AvailabilityQueryFigure {

	private static final int CONNECTIONS = 32;

	private final Stage stage;

	private final List<Load.Result> alone = new ArrayList<>();

	private final List<Load.Result> beside = new ArrayList<>();

	AvailabilityQueryFigure(Stage stage) {
		this.stage = stage;
	}

	void measure() throws Exception {
		this.stage.report().doing("Availability queries with and without a batch");
		List<String> questions = questions();
		ask(questions);
		askAlone(questions);
		askBesideABatch(questions);
		this.stage.service().awaitViews();
		askAlone(questions);
		this.stage.report()
			.add(Figure.told("availability queries while a batch runs", "queries/s",
					values(this.beside, Load.Result::perSecond),
					Limit.of("the same without a batch", values(this.alone, Load.Result::perSecond))));
		this.stage.report()
			.add(Figure.atMost(2, "availability query while a batch runs, p99", "ms",
					values(this.beside, Load.Result::p99Millis),
					Limit.of("the same without a batch, p99", values(this.alone, Load.Result::p99Millis))));
	}

	private void askAlone(List<String> questions) throws Exception {
		for (int repetition = 0; repetition < this.stage.size().repetitions(); repetition++) {
			this.alone.add(ask(questions));
		}
	}

	private void askBesideABatch(List<String> questions) throws Exception {
		RunningBatch batch = RunningBatch.start(this.stage);
		while (this.beside.size() < this.stage.size().repetitions() || batch.isGrowing()) {
			this.beside.add(ask(questions));
		}
		batch.end();
	}

	private Load.Result ask(List<String> questions) throws Exception {
		return Load.run(CONNECTIONS, this.stage.size().httpCalls() * 2, (caller) -> new Client(questions));
	}

	private static double[] values(List<Load.Result> results, ToDoubleFunction<Load.Result> value) {
		return results.stream().mapToDouble(value).toArray();
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

}
