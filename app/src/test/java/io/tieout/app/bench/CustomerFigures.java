package io.tieout.app.bench;

import io.tieout.app.bench.Figure.Limit;
import io.tieout.app.process.ProcessRunner.State;
import io.tieout.app.process.ProcessRunners;
import io.tieout.app.quality.people.People;
import io.tieout.app.quality.people.PersonRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Customer records from the door until each has a customer: durable, sealed, compared
 * with those that may be the same person, linked or not. People of households, of two
 * records each on average, with the errors that real ones have.
 */
final class CustomerFigures {

	private static final int CALLERS = 32;

	private static final int BODY = 5_000;

	private static final long LOOK_MILLIS = 20;

	private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

	private static final Map<String, String> NDJSON = Map.of("Content-Type", "application/x-ndjson");

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private final Stage stage;

	private final Iterator<PersonRecord> people = new People(7).records(Long.MAX_VALUE / 2).iterator();

	CustomerFigures(Stage stage) {
		this.stage = stage;
	}

	void measure() throws Exception {
		int records = this.stage.size().customerRecords();
		this.stage.report().doing("Customer records one by one");
		oneByOne(records / 10);
		double[] online = this.stage.repeated(() -> oneByOne(records / 4));
		this.stage.report().doing("Customer records in a batch");
		double[] bulk = this.stage.repeated(() -> together(records));
		this.stage.report()
			.add(Figure.atLeast(1, "customer records, 32 callers, until each has a customer", "records/s", online,
					new Limit("1,000 a second", 1_000)));
		this.stage.report()
			.add(Figure.atLeast(1, "customer records in a batch, until each has a customer", "records/s", bulk,
					new Limit("a million in 15 minutes", 1_000_000 / 900.0)));
	}

	private double oneByOne(int records) throws Exception {
		List<String> bodies = new ArrayList<>();
		next(records).forEach((record) -> bodies.add(json(record)));
		long start = System.nanoTime();
		Load.run(CALLERS, records, (caller) -> {
			HttpLine line = new HttpLine(this.stage.service().port());
			return new Load.Worker() {

				@Override
				public void call(int n) throws Exception {
					line.post("/system/v1/customer-records", JSON, bodies.get(n));
				}

				@Override
				public void close() throws IOException {
					line.close();
				}

			};
		});
		return perSecond(records, start);
	}

	private double together(int records) throws Exception {
		List<String> bodies = new ArrayList<>();
		for (int from = 0; from < records; from += BODY) {
			StringBuilder body = new StringBuilder();
			next(Math.min(BODY, records - from)).forEach((record) -> body.append(json(record)).append('\n'));
			bodies.add(body.toString());
		}
		long start = System.nanoTime();
		HttpLine line = new HttpLine(this.stage.service().port());
		for (String body : bodies) {
			BulkFigure.requireAccepted(line.post("/system/v1/customer-records", NDJSON, body),
					(int) body.lines().count());
		}
		line.close();
		return perSecond(records, start);
	}

	private double perSecond(int records, long start) throws InterruptedException {
		long head = this.stage.head();
		while (!isResolved(head)) {
			Thread.sleep(LOOK_MILLIS);
		}
		return records * 1e9 / (System.nanoTime() - start);
	}

	private boolean isResolved(long head) {
		return this.stage.service()
			.part(ProcessRunners.class)
			.statuses()
			.stream()
			.filter((status) -> status.name().equals("identity"))
			.anyMatch((status) -> status.position() >= head && status.state() == State.SETTLED);
	}

	private List<PersonRecord> next(int records) {
		List<PersonRecord> next = new ArrayList<>();
		while (next.size() < records) {
			next.add(this.people.next());
		}
		return next;
	}

	private static String json(PersonRecord record) {
		Map<String, Object> object = new HashMap<>(record.fields());
		object.put("source", record.source());
		object.put("sourceId", record.sourceId());
		object.put("occurredAt", "2026-11-24T09:00:00Z");
		return MAPPER.writeValueAsString(object);
	}

}
