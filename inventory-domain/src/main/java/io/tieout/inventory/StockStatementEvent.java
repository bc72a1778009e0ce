package io.tieout.inventory;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import io.tieout.core.LocationId;
import io.tieout.core.SourceRef;
import java.time.Instant;
import java.util.List;

/**
 * What happened to a stock statement. A statement is one append: its head, its lines in
 * portions, its end.
 */
public sealed interface StockStatementEvent extends Event {

	/**
	 * The record that is the statement.
	 */
	SourceRef statement();

	@Override
	default String aggregateId() {
		return "statement:" + statement();
	}

	/**
	 * A source claims to have stock at a place at a cut-off; its lines follow.
	 *
	 * @param statement the record that is the statement
	 * @param location the place
	 * @param asOf the cut-off: the business time the figures are of
	 * @param meaning what the figures are about
	 * @param complete whether an item that is not listed is stated as zero
	 * @param lines how many lines follow
	 */
	@MessageType(name = "inventory.StockStatementOpened")
	record StatementOpened(SourceRef statement, LocationId location, Instant asOf, StatedMeaning meaning,
			boolean complete, long lines) implements StockStatementEvent {
	}

	/**
	 * Some of the lines.
	 *
	 * @param statement the record that is the statement
	 * @param first place of the first of them within the statement, counted from 0
	 * @param lines the figures
	 */
	@MessageType(name = "inventory.StockLinesStated")
	record LinesStated(SourceRef statement, long first, List<StatedLine> lines) implements StockStatementEvent {

		public LinesStated {
			lines = List.copyOf(lines);
		}

	}

	/**
	 * The statement is recorded whole and can be compared.
	 *
	 * @param statement the record that is the statement
	 * @param location the place
	 * @param asOf the cut-off
	 * @param lines how many lines it has
	 * @param digest SHA-256 over all it says, in hexadecimal digits, by which the same
	 * statement is recognised
	 */
	@MessageType(name = "inventory.StockStatementRecorded")
	record StatementRecorded(SourceRef statement, LocationId location, Instant asOf, long lines,
			String digest) implements StockStatementEvent {
	}

	/**
	 * Somebody asked that the statement be compared again.
	 *
	 * @param statement the record that is the statement
	 * @param comparison number of the comparison that is to come
	 * @param by opaque id of who asked
	 * @param at when
	 */
	@MessageType(name = "inventory.StatementComparisonRequested")
	record ComparisonRequested(SourceRef statement, long comparison, String by,
			Instant at) implements StockStatementEvent {
	}

	/**
	 * Some items were compared.
	 *
	 * @param statement the record that is the statement
	 * @param comparison number of the comparison
	 * @param items what came of each item that does not tie out
	 */
	@MessageType(name = "inventory.StatementItemsCompared")
	record ItemsCompared(SourceRef statement, long comparison, List<LineResult> items) implements StockStatementEvent {

		public ItemsCompared {
			items = List.copyOf(items);
		}

	}

	/**
	 * The statement was compared whole.
	 *
	 * @param statement the record that is the statement
	 * @param comparison number of the comparison
	 * @param counts what came of the items, in numbers
	 * @param through position of the last event it rests on
	 * @param policyVersion version of the policy by which it was judged
	 * @param at when
	 */
	@MessageType(name = "inventory.StatementCompared")
	record StatementCompared(SourceRef statement, long comparison, StatementCounts counts, long through,
			long policyVersion, Instant at) implements StockStatementEvent {
	}

}
