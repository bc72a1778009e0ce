package io.tieout.app.ingest.dispatch;

import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.eventstore.CommandResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out items so that one that makes a program fail costs only itself.
 */
final class Execution {

	private static final Logger logger = LoggerFactory.getLogger(Execution.class);

	private final BulkCommands commands;

	Execution(BulkCommands commands) {
		this.commands = commands;
	}

	/**
	 * Carries out items.
	 * @return one result per item, in order
	 * @throws RuntimeException an operating error; what was carried out is then unknown,
	 * and trying again finds out
	 */
	List<Result> run(List<Item> items) {
		if (items.isEmpty()) {
			return List.of();
		}
		try {
			return this.commands.execute(items).stream().map(Result::of).toList();
		}
		catch (RuntimeException ex) {
			if (Faults.isOperating(ex)) {
				throw ex;
			}
			if (items.size() == 1) {
				logger.error("The record {} could not be applied", items.get(0).context().causationId(),
						Faults.forLog(ex));
				return List.of(new Result(null, ex));
			}
		}
		List<Result> results = new ArrayList<>(items.size());
		items.forEach((item) -> results.addAll(run(List.of(item))));
		return results;
	}

	/**
	 * What came of one item.
	 *
	 * @param answer the answer, {@code null} if a program failed
	 * @param failure how it failed, {@code null} if there is an answer
	 */
	record Result(@Nullable CommandResult answer, @Nullable RuntimeException failure) {

		static Result of(CommandResult answer) {
			return new Result(answer, null);
		}

	}

}
