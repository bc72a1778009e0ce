package io.tieout.app.ingest.dispatch;

import io.tieout.contract.UnreadableMessageException;
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
				logFailure(items.get(0), ex);
				return List.of(new Result(null, ex));
			}
		}
		List<Result> results = new ArrayList<>(run(items.subList(0, items.size() / 2)));
		results.addAll(run(items.subList(items.size() / 2, items.size())));
		return results;
	}

	/**
	 * An event that cannot be read is an alert of its own, however many records meet it.
	 */
	private static void logFailure(Item item, RuntimeException failure) {
		if (!(failure instanceof UnreadableMessageException)) {
			logger.error("The record {} could not be applied", item.context().causationId(), Faults.forLog(failure));
		}
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
