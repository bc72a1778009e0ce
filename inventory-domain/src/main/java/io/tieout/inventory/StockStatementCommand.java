package io.tieout.inventory;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import io.tieout.core.LocationId;
import io.tieout.core.SourceRef;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What can be asked of a stock statement.
 */
public sealed interface StockStatementCommand extends Command {

	/**
	 * The record that is the statement.
	 */
	SourceRef statement();

	@Override
	default String aggregateId() {
		return "statement:" + statement();
	}

	/**
	 * Records what a source claims to have at a place at a cut-off. It is compared and
	 * changes no stock. Recorded already, the same changes nothing. Refused with
	 * {@code STATEMENT_EMPTY}, {@code STATEMENT_TOO_LONG} (more than 500,000 lines),
	 * {@code LINE_REPEATED} with sku, {@code QUANTITY_TOO_LARGE} (beyond 10⁹ units) with
	 * sku, {@code OCCURRED_AT_OUT_OF_RANGE} or {@code SOURCE_RECORD_CHANGED} (recorded
	 * already with other content).
	 *
	 * @param statement the record that is the statement
	 * @param location the place
	 * @param asOf the cut-off: the business time the figures are of, in whole
	 * microseconds
	 * @param meaning what the figures are about
	 * @param complete whether an item that is not listed is stated as zero; an incomplete
	 * statement says nothing of it
	 * @param lines the figures, each code once
	 */
	@MessageType(name = "inventory.RecordStatement")
	record RecordStatement(SourceRef statement, LocationId location, Instant asOf, StatedMeaning meaning,
			boolean complete, List<StatedLine> lines) implements StockStatementCommand {

		public RecordStatement {
			asOf = asOf.truncatedTo(ChronoUnit.MICROS);
			lines = List.copyOf(lines);
		}

	}

	/**
	 * Asks that the statement be compared again, by what is known then. Refused with
	 * {@code STATEMENT_UNKNOWN}.
	 *
	 * @param statement the record that is the statement
	 * @param by opaque id of who asks
	 * @param at when
	 */
	@MessageType(name = "inventory.RequestComparison")
	record RequestComparison(SourceRef statement, String by, Instant at) implements StockStatementCommand {
	}

	/**
	 * Notes what came of comparing some items, those that tie out left out. Refused with
	 * {@code STATEMENT_UNKNOWN}; of a comparison that is over, nothing changes.
	 *
	 * @param statement the record that is the statement
	 * @param comparison number of the comparison, from 1
	 * @param items what came of each item that does not tie out
	 */
	@MessageType(name = "inventory.NoteItems")
	record NoteItems(SourceRef statement, long comparison, List<LineResult> items) implements StockStatementCommand {

		public NoteItems {
			items = List.copyOf(items);
		}

	}

	/**
	 * Notes that a comparison is over. Refused with {@code STATEMENT_UNKNOWN}; of a
	 * comparison that is over already, nothing changes.
	 *
	 * @param statement the record that is the statement
	 * @param comparison number of the comparison, from 1
	 * @param counts what came of the items, in numbers
	 * @param through position of the last event it rests on
	 * @param policyVersion version of the policy by which it was judged
	 * @param at when
	 */
	@MessageType(name = "inventory.NoteComparison")
	record NoteComparison(SourceRef statement, long comparison, StatementCounts counts, long through,
			long policyVersion, Instant at) implements StockStatementCommand {
	}

}
