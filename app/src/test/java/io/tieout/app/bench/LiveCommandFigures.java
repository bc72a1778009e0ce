package io.tieout.app.bench;

import io.tieout.app.bench.Figure.Limit;
import io.tieout.eventstore.Commands;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Live commands, each its own durable commit, by themselves: 1, 8, 32 and 64 callers
 * against raw single-row inserts on as many connections, one after the other, so that
 * both meet the same machine.
 */
final class LiveCommandFigures {

	private static final Map<Integer, Double> TARGETS = targets();

	private static final int LATENCY_CALLERS = 8;

	private static final int COMPARED_CALLERS = 32;

	private final Stage stage;

	private final Map<Integer, Load.Result[]> raw = new LinkedHashMap<>();

	private final Map<Integer, Load.Result[]> live = new LinkedHashMap<>();

	LiveCommandFigures(Stage stage) {
		this.stage = stage;
	}

	private static Map<Integer, Double> targets() {
		Map<Integer, Double> targets = new LinkedHashMap<>();
		targets.put(1, 0.65);
		targets.put(8, 0.75);
		targets.put(32, 1.25);
		targets.put(64, 1.5);
		return targets;
	}

	/**
	 * Measures everything; what was found can be asked for afterwards.
	 */
	void measure(StockResult stock) throws Exception {
		this.stage.report().doing("Live commands by themselves");
		int repetitions = this.stage.size().repetitions();
		TARGETS.keySet().forEach((callers) -> {
			this.raw.put(callers, new Load.Result[repetitions]);
			this.live.put(callers, new Load.Result[repetitions]);
		});
		Load.Call commands = Movements.callers(this.stage.service().part(Commands.class));
		Load.run(COMPARED_CALLERS, this.stage.size().warmUp(), commands);
		this.stage.service().releaseConnections();
		try (RawInserts inserts = RawInserts.ofLatest(this.stage.database())) {
			inserts.single(COMPARED_CALLERS, this.stage.size().warmUp());
			for (int repetition = 0; repetition < repetitions; repetition++) {
				for (int callers : TARGETS.keySet()) {
					int calls = this.stage.size().commandsOf(callers);
					this.raw.get(callers)[repetition] = inserts.single(callers, calls);
					this.live.get(callers)[repetition] = Load.run(callers, calls, commands);
				}
			}
			this.stage.report().setting("rows", rows(inserts));
		}
		report(stock);
	}

	private Map<String, Object> rows(RawInserts inserts) {
		Map<String, Object> rows = new LinkedHashMap<>();
		rows.put("tieout", this.stage.head());
		rows.put("rawPerMeasurement", this.stage.size().commands());
		rows.put("bytesPerRow", inserts.bytesPerRow());
		return rows;
	}

	private void report(StockResult stock) {
		TARGETS.forEach((callers, target) -> this.stage.report()
			.add(Figure.atLeast(target, "live commands, " + callers + " callers", "commands/s",
					rates(this.live, callers), rawLimit(callers))));
		this.stage.report()
			.add(Figure.atLeast(30, "live commands, 32 callers, against stock Axon", "commands/s",
					rates(this.live, COMPARED_CALLERS), stock.commands()));
		double[] p99 = values(this.live.get(LATENCY_CALLERS), (result) -> result.p99Millis());
		double[] mean = values(this.raw.get(LATENCY_CALLERS), (result) -> result.meanMillis());
		this.stage.report()
			.add(Figure.atMost(4, "latency, 8 callers, p99", "ms", p99,
					Limit.of("raw insert, 8 connections, mean", mean)));
	}

	/**
	 * Raw single-row inserts.
	 */
	Limit rawLimit(int connections) {
		return Limit.of("raw inserts, " + connections + " connections", rates(this.raw, connections));
	}

	/**
	 * Live commands per second with 32 callers.
	 */
	double[] rates() {
		return rates(this.live, COMPARED_CALLERS);
	}

	private static double[] rates(Map<Integer, Load.Result[]> results, int callers) {
		return values(results.get(callers), Load.Result::perSecond);
	}

	private static double[] values(Load.Result[] results, ToDoubleFunction<Load.Result> value) {
		return Arrays.stream(results).mapToDouble(value).toArray();
	}

}
