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
 * Folds journals, one row each.
 */
public final class JournalsView implements View<JournalRow> {

	private static final EventScope SCOPE = EventScope.handling(JournalPrepared.class)
		.ignoringOthersOf(Families.INVENTORY)
		.ignoringOthersOf(Families.CUSTOMER)
		.ignoringOthersOf(Families.FINANCE)
		.ignoringOthersOf(Families.RECONCILIATION);

	private static final ViewDefinition<JournalRow> DEFINITION = ViewDefinition
		.of("journals", 1, RowShape.of(JournalRow.class, 1), SCOPE)
		.indexed("company, month, status");

	@Override
	public ViewDefinition<JournalRow> definition() {
		return DEFINITION;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		return List.of(RowKey.of(((JournalPrepared) event.payload()).journalId().value()));
	}

	@Override
	public JournalRow fold(RowKey key, @Nullable JournalRow row, RecordedEvent event) {
		return JournalRow.of((JournalPrepared) event.payload());
	}

}
