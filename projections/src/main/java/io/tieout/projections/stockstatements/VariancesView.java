package io.tieout.projections.stockstatements;

import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.AcceptedFigure;
import io.tieout.inventory.StockVarianceEvent;
import io.tieout.inventory.StockVarianceEvent.AcceptanceProposed;
import io.tieout.inventory.StockVarianceEvent.AcceptanceRejected;
import io.tieout.inventory.StockVarianceEvent.AcceptanceWithdrawn;
import io.tieout.inventory.StockVarianceEvent.VarianceAccepted;
import io.tieout.inventory.StockVarianceEvent.VarianceAcceptedByPolicy;
import io.tieout.inventory.StockVarianceEvent.VarianceDetected;
import io.tieout.inventory.StockVarianceEvent.VarianceRestated;
import io.tieout.inventory.StockVarianceEvent.VarianceTiedOut;
import io.tieout.inventory.VarianceStatus;
import io.tieout.projections.events.Families;
import io.tieout.projections.stockstatements.VarianceRow.Decision;
import io.tieout.projections.support.EventScope;
import io.tieout.projections.support.RowKey;
import io.tieout.projections.support.RowShape;
import io.tieout.projections.support.View;
import io.tieout.projections.support.ViewDefinition;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Folds variances: figures and age come with the events, the view adds where a variance
 * stands.
 */
public final class VariancesView implements View<VarianceRow> {

	private static final EventScope SCOPE = EventScope.handling(StockVarianceEvent.class)
		.ignoringOthersOf(Families.INVENTORY)
		.ignoringOthersOf(Families.CUSTOMER)
		.ignoringOthersOf(Families.FINANCE)
		.ignoringOthersOf(Families.RECONCILIATION);

	private static final ViewDefinition<VarianceRow> DEFINITION = ViewDefinition
		.of("variances", 1, RowShape.of(VarianceRow.class, 1), SCOPE)
		.indexed("status, first_seen", "location, sku");

	@Override
	public ViewDefinition<VarianceRow> definition() {
		return DEFINITION;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		return List.of(RowKey.of(((StockVarianceEvent) event.payload()).variance().toString()));
	}

	@Override
	public VarianceRow fold(RowKey key, @Nullable VarianceRow row, RecordedEvent event) {
		if (event.payload() instanceof VarianceDetected detected) {
			return VarianceRow.open(detected.variance(), detected.figures(), detected.firstSeen(),
					(row != null) ? row.version() + 1 : 1);
		}
		VarianceRow known = Objects.requireNonNull(row, "A variance is detected before anything else happens to it");
		if (event.payload() instanceof VarianceRestated restated) {
			return known.restated(restated.variance(), restated.figures(), restated.at());
		}
		if (event.payload() instanceof VarianceTiedOut tied) {
			return known.tiedOut(tied.statement().toString(), tied.asOf(), tied.stated(), tied.held(), tied.at());
		}
		return decided(known, (StockVarianceEvent) event.payload());
	}

	private static VarianceRow decided(VarianceRow known, StockVarianceEvent event) {
		if (event instanceof AcceptanceProposed proposed) {
			return known.standing(VarianceStatus.PROPOSED,
					new Decision(proposed.figure(), proposed.reason(), proposed.by(), null, null), proposed.at());
		}
		if (event instanceof AcceptanceWithdrawn withdrawn) {
			return known.standing(VarianceStatus.OPEN, Decision.NONE, withdrawn.at());
		}
		if (event instanceof AcceptanceRejected rejected) {
			return known.standing(VarianceStatus.OPEN, new Decision(null, rejected.reason(), null, null, null),
					rejected.at());
		}
		if (event instanceof VarianceAccepted accepted) {
			return known.standing(VarianceStatus.ACCEPTED, new Decision(accepted.figure(), accepted.reason(),
					accepted.proposedBy(), accepted.approvedBy(), accepted.anchored()), accepted.at());
		}
		if (event instanceof VarianceAcceptedByPolicy accepted) {
			return known.standing(VarianceStatus.ACCEPTED,
					new Decision(AcceptedFigure.STATED, null, null, null, accepted.anchored()), accepted.at());
		}
		return known.standing(known.status(), known.decision(), known.changedAt());
	}

}
