package io.tieout.projections.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Compares a generation built from history with the live one while that goes on being
 * fed: in a transaction that sees one state of the database, the built one is brought to
 * exactly the live one's position, and then both are read.
 */
final class LiveComparison<R extends Record> {

	private final View<R> view;

	private final Database database;

	private final Generations generations;

	private final GenerationBuilder<R> builder;

	private final int listedDifferences;

	LiveComparison(View<R> view, Database database, GenerationBuilder<R> builder, int listedDifferences) {
		this.view = view;
		this.database = database;
		this.generations = new Generations(database.sql());
		this.builder = builder;
		this.listedDifferences = listedDifferences;
	}

	/**
	 * What came of a comparison.
	 *
	 * @param differences how many rows differ
	 * @param listed the first of them
	 */
	record Result(long differences, List<RowDifference> listed) {
	}

	/** Compares digests first, and the rows only if these differ. */
	Result compare(Runnable afterPortion) {
		if (atOnePosition((connection, built, live) -> TableDigest.of(connection, live).equals(built.digest()))) {
			return new Result(0, List.of());
		}
		Generation live = live();
		Comparison rows = new Comparison(this.view, this.builder.table(), table(live), this.listedDifferences);
		while (!rows.isComplete()) {
			atOnePosition((connection, built, table) -> {
				rows.next(connection);
				return true;
			});
			afterPortion.run();
		}
		return new Result(rows.differences(), rows.listed());
	}

	private boolean atOnePosition(Work work) {
		record Answer(Generation built, boolean value) {
		}
		Answer answer = this.database.snapshot((connection) -> {
			Generation live = live();
			Generation built = this.builder.level(connection, live.position());
			return new Answer(built, work.on(connection, built, table(live)));
		});
		this.builder.reached(answer.built());
		return answer.value();
	}

	private Generation live() {
		return this.generations.live(this.view.name()).orElseThrow();
	}

	private GenerationTable<R> table(Generation generation) {
		return new GenerationTable<>(this.view, generation.number());
	}

	/** What is done while both generations are at one position. */
	private interface Work {

		boolean on(Connection connection, Generation built, GenerationTable<?> live) throws SQLException;

	}

}
