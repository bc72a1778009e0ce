package io.tieout.app.bench;

import io.tieout.app.bench.Figure.Limit;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stock movements as NDJSON through the API to durable events, the raw record kept: four
 * stores send a body each at the same time, against inserts of 100 rows on four
 * connections.
 */
final class BulkFigure {

	private static final int BODIES = 4;

	private static final Map<String, String> NDJSON = Map.of("Content-Type", "application/x-ndjson");

	private final Stage stage;

	BulkFigure(Stage stage) {
		this.stage = stage;
	}

	void measure() throws Exception {
		this.stage.report().doing("Bulk records");
		int records = this.stage.size().bulkRecords();
		rate(records / 4);
		double[] raw = new double[this.stage.size().repetitions()];
		double[] bulk = new double[raw.length];
		try (RawInserts inserts = RawInserts.ofLatest(this.stage.database())) {
			inserts.hundreds(BODIES, records / 4);
			for (int repetition = 0; repetition < raw.length; repetition++) {
				raw[repetition] = inserts.hundreds(BODIES, records);
				bulk[repetition] = rate(records);
			}
		}
		this.stage.report()
			.add(Figure.atLeast(0.3, "bulk records over HTTP, inbox record kept", "records/s", bulk,
					Limit.of("raw inserts of 100 rows, 4 connections", raw)));
	}

	private double rate(int records) throws Exception {
		long kept = keptRecords(this.stage);
		String[] bodies = new String[BODIES];
		for (int body = 0; body < BODIES; body++) {
			bodies[body] = body("BULK-" + body, records / BODIES);
		}
		Load.Result result = Load.run(BODIES, BODIES, (caller) -> new Sender(records / BODIES, bodies));
		if (keptRecords(this.stage) != kept + records) {
			throw new IllegalStateException("Not every record was kept in the inbox");
		}
		return result.perSecond() * records / BODIES;
	}

	/**
	 * A body of movements at one place.
	 */
	static String body(String location, int records) {
		StringBuilder body = new StringBuilder(records * 200);
		for (int record = 0; record < records; record++) {
			body.append(Movements.json(location, Movements.number(), BenchSize.POSITIONS / BODIES)).append('\n');
		}
		return body.toString();
	}

	/**
	 * Sends a body and requires that all of it was taken.
	 */
	static void send(HttpLine line, String body, int records) throws Exception {
		requireAccepted(line.post("/system/v1/stock-movements", NDJSON, body), records);
	}

	static void requireAccepted(String summary, int records) {
		JsonNode counts = JsonMapper.shared().readTree(summary);
		if (counts.path("accepted").asInt() != records) {
			throw new IllegalStateException("Not all " + records + " records were accepted: " + summary);
		}
	}

	/**
	 * How many raw records the inbox keeps.
	 */
	static long keptRecords(Stage stage) throws SQLException {
		try (Connection connection = stage.database().app().unpooled().getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery("SELECT count(*) FROM inbox.record")) {
			rows.next();
			return rows.getLong(1);
		}
	}

	/**
	 * Sends its share of the bodies on a connection of its own.
	 */
	private final class Sender implements Load.Worker {

		private final HttpLine line;

		private final int records;

		private final String[] bodies;

		Sender(int records, String[] bodies) throws Exception {
			this.line = new HttpLine(BulkFigure.this.stage.service().port());
			this.records = records;
			this.bodies = bodies;
		}

		@Override
		public void call(int n) throws Exception {
			send(this.line, this.bodies[n], this.records);
		}

		@Override
		public void close() throws IOException {
			this.line.close();
		}

	}

}
