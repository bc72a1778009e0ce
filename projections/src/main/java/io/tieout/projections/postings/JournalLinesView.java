package io.tieout.projections.postings;

import io.tieout.eventstore.RecordedEvent;
import io.tieout.finance.JournalEvent.JournalPrepared;
import io.tieout.projections.events.Families;
import io.tieout.projections.support.EventScope;
import io.tieout.projections.support.RowKey;
import io.tieout.projections.support.RowShape;
import io.tieout.projections.support.View;
import io.tieout.projections.support.ViewDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds the lines of journals, one row each, for whoever sums accounts.
 */
public final class JournalLinesView implements View<JournalLineRow> {

	private static final EventScope SCOPE = EventScope.handling(JournalPrepared.class)
		.ignoringOthersOf(Families.INVENTORY)
		.ignoringOthersOf(Families.CUSTOMER)
		.ignoringOthersOf(Families.FINANCE)
		.ignoringOthersOf(Families.RECONCILIATION);

	private static final ViewDefinition<JournalLineRow> DEFINITION = ViewDefinition
		.of("journal_lines", 1, RowShape.of(JournalLineRow.class, 2), SCOPE)
		.indexed("company, account, month");

	@Override
	public ViewDefinition<JournalLineRow> definition() {
		return DEFINITION;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		JournalPrepared prepared = (JournalPrepared) event.payload();
		return prepared.lines()
			.stream()
			.map((line) -> RowKey.of(prepared.journalId().value(), (long) line.number()))
			.toList();
	}

	@Override
	public JournalLineRow fold(RowKey key, @Nullable JournalLineRow row, RecordedEvent event) {
		JournalPrepared prepared = (JournalPrepared) event.payload();
		return prepared.lines()
			.stream()
			.filter((line) -> key.part(1).equals((long) line.number()))
			.map((line) -> JournalLineRow.of(prepared, line))
			.findFirst()
			.orElseThrow();
	}

}
