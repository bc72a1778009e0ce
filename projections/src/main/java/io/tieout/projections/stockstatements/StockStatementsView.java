package io.tieout.projections.stockstatements;

import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.StockStatementEvent;
import io.tieout.inventory.StockStatementEvent.ComparisonRequested;
import io.tieout.inventory.StockStatementEvent.StatementCompared;
import io.tieout.inventory.StockStatementEvent.StatementOpened;
import io.tieout.projections.events.Families;
import io.tieout.projections.support.EventScope;
import io.tieout.projections.support.RowKey;
import io.tieout.projections.support.RowShape;
import io.tieout.projections.support.View;
import io.tieout.projections.support.ViewDefinition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Folds statements: what is stated stays in the events, the view has how it tied out.
 */
public final class StockStatementsView implements View<StockStatementRow> {

	private static final EventScope SCOPE = EventScope
		.handling(StatementOpened.class, ComparisonRequested.class, StatementCompared.class)
		.ignoringOthersOf(Families.INVENTORY)
		.ignoringOthersOf(Families.CUSTOMER)
		.ignoringOthersOf(Families.FINANCE)
		.ignoringOthersOf(Families.RECONCILIATION);

	private static final ViewDefinition<StockStatementRow> DEFINITION = ViewDefinition
		.of("stock_statements", 1, RowShape.of(StockStatementRow.class, 1), SCOPE)
		.indexed("location, source, as_of");

	@Override
	public ViewDefinition<StockStatementRow> definition() {
		return DEFINITION;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		return List.of(RowKey.of(((StockStatementEvent) event.payload()).statement().toString()));
	}

	@Override
	public StockStatementRow fold(RowKey key, @Nullable StockStatementRow row, RecordedEvent event) {
		if (event.payload() instanceof StatementOpened opened) {
			return StockStatementRow.of(opened, event.recordedAt());
		}
		StockStatementRow known = Objects.requireNonNull(row, "A statement is opened before anything else");
		return (event.payload() instanceof StatementCompared over) ? known.compared(over)
				: known.requested(((ComparisonRequested) event.payload()).comparison());
	}

}
