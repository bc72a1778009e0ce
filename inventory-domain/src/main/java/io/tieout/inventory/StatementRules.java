package io.tieout.inventory;

import io.tieout.aggregate.Decision;
import io.tieout.core.Objections;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.core.Sku;
import io.tieout.inventory.StockStatementCommand.RecordStatement;
import io.tieout.inventory.StockStatementEvent.LinesStated;
import io.tieout.inventory.StockStatementEvent.StatementOpened;
import io.tieout.inventory.StockStatementEvent.StatementRecorded;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a statement must be like, and how it is recorded.
 */
final class StatementRules {

	/** Keeps an event well below a megabyte, however long the codes are. */
	static final int LINES_PER_EVENT = 2_000;

	/** Five times the items of a large warehouse; one append can hold it. */
	static final int MOST_LINES = 500_000;

	private StatementRules() {
	}

	static Decision<StockStatementEvent> decide(StockStatement known, RecordStatement command) {
		Optional<Rejection> objection = objection(command);
		if (objection.isPresent()) {
			return Decision.refused(objection.get());
		}
		String digest = StatementContent.digest(command);
		if (known.isRecorded()) {
			return digest.equals(known.digest()) ? Decision.unchanged() : Decision.refused("SOURCE_RECORD_CHANGED",
					"The statement was recorded before with other content; send another one under an id of its own.");
		}
		return Decision.accepted(recorded(command, digest));
	}

	private static List<StockStatementEvent> recorded(RecordStatement command, String digest) {
		List<StatedLine> lines = command.lines();
		List<StockStatementEvent> events = new ArrayList<>();
		events.add(new StatementOpened(command.statement(), command.location(), command.asOf(), command.meaning(),
				command.complete(), lines.size()));
		for (int first = 0; first < lines.size(); first += LINES_PER_EVENT) {
			events.add(new LinesStated(command.statement(), first,
					lines.subList(first, Math.min(lines.size(), first + LINES_PER_EVENT))));
		}
		events
			.add(new StatementRecorded(command.statement(), command.location(), command.asOf(), lines.size(), digest));
		return events;
	}

	private static Optional<Rejection> objection(RecordStatement command) {
		return Objections.first(() -> itStatesSomething(command), () -> itIsNotTooLong(command),
				() -> eachCodeIsStatedOnce(command), () -> theQuantitiesArePlausible(command),
				() -> BusinessTime.isOfThisWorld(command.asOf()));
	}

	private static Optional<Rejection> itStatesSomething(RecordStatement command) {
		return Objections.when(command.lines().isEmpty() && !command.complete(), "STATEMENT_EMPTY",
				"A statement without lines says nothing, unless it is complete.");
	}

	private static Optional<Rejection> itIsNotTooLong(RecordStatement command) {
		return Objections.when(command.lines().size() > MOST_LINES, "STATEMENT_TOO_LONG",
				"A statement has at most " + MOST_LINES + " lines.");
	}

	private static Optional<Rejection> eachCodeIsStatedOnce(RecordStatement command) {
		Set<Sku> codes = new HashSet<>();
		return command.lines()
			.stream()
			.map(StatedLine::sku)
			.filter((code) -> !codes.add(code))
			.findFirst()
			.map((code) -> Rejection.of("LINE_REPEATED", "A statement names each code once.").with("sku", code));
	}

	private static Optional<Rejection> theQuantitiesArePlausible(RecordStatement command) {
		for (StatedLine line : command.lines()) {
			Quantity quantity = line.quantity();
			if (quantity != null && quantity.exceeds(MovementRules.LARGEST)) {
				return Optional.of(MovementRules.tooLarge().with("sku", line.sku()));
			}
		}
		return Optional.empty();
	}

}
