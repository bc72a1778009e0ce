package io.tieout.projections.tilldays;

import io.tieout.eventstore.RecordedEvent;
import io.tieout.finance.TillDayEvent;
import io.tieout.finance.TillDayEvent.TillTransactionRecorded;
import io.tieout.finance.TillDayId;
import io.tieout.projections.events.Families;
import io.tieout.projections.support.EventScope;
import io.tieout.projections.support.RowKey;
import io.tieout.projections.support.RowShape;
import io.tieout.projections.support.View;
import io.tieout.projections.support.ViewDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds the transactions of tills.
 */
public final class TillDaysView implements View<TillDayRow> {

	private static final EventScope SCOPE = EventScope.handling(TillDayEvent.class)
		.ignoringOthersOf(Families.INVENTORY)
		.ignoringOthersOf(Families.CUSTOMER)
		.ignoringOthersOf(Families.FINANCE)
		.ignoringOthersOf(Families.RECONCILIATION);

	private static final ViewDefinition<TillDayRow> DEFINITION = ViewDefinition.of("till_days", 1,
			RowShape.of(TillDayRow.class, 3), SCOPE);

	@Override
	public ViewDefinition<TillDayRow> definition() {
		return DEFINITION;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		TillDayId day = ((TillDayEvent) event.payload()).tillDay();
		return List.of(RowKey.of(day.store().value(), day.workstation().value(), day.date().value()));
	}

	@Override
	public TillDayRow fold(RowKey key, @Nullable TillDayRow row, RecordedEvent event) {
		TillTransactionRecorded recorded = (TillTransactionRecorded) event.payload();
		return ((row != null) ? row : TillDayRow.none(recorded.tillDay())).with(recorded.transaction());
	}

}
