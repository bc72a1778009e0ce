package io.tieout.projections.breaks;

import io.tieout.eventstore.RecordedEvent;
import io.tieout.projections.events.Families;
import io.tieout.projections.support.EventScope;
import io.tieout.projections.support.Json;
import io.tieout.projections.support.RowKey;
import io.tieout.projections.support.RowShape;
import io.tieout.projections.support.View;
import io.tieout.projections.support.ViewDefinition;
import io.tieout.reconciliation.BreakEvent;
import io.tieout.reconciliation.BreakEvent.BreakAssigned;
import io.tieout.reconciliation.BreakEvent.BreakClosed;
import io.tieout.reconciliation.BreakEvent.BreakDetected;
import io.tieout.reconciliation.BreakEvent.BreakReopened;
import io.tieout.reconciliation.BreakEvent.BreakResolved;
import io.tieout.reconciliation.BreakEvent.BreakRevised;
import io.tieout.reconciliation.BreakStatus;
import io.tieout.reconciliation.WriteOffEvent;
import io.tieout.reconciliation.WriteOffEvent.BreakWrittenOff;
import io.tieout.reconciliation.WriteOffEvent.WriteOffProposed;
import io.tieout.reconciliation.WriteOffEvent.WriteOffRejected;
import io.tieout.reconciliation.WriteOffEvent.WriteOffWithdrawn;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Folds breaks: figures and age come with the events, the view adds where a break stands.
 */
public final class BreaksView implements View<BreakRow> {

	private static final EventScope SCOPE = EventScope.handling(BreakEvent.class)
		.ignoringOthersOf(Families.INVENTORY)
		.ignoringOthersOf(Families.CUSTOMER)
		.ignoringOthersOf(Families.FINANCE)
		.ignoringOthersOf(Families.RECONCILIATION);

	private static final ViewDefinition<BreakRow> DEFINITION = ViewDefinition
		.of("breaks", 4, RowShape.of(BreakRow.class, 1), SCOPE)
		.indexed("status, flow, first_seen");

	@Override
	public ViewDefinition<BreakRow> definition() {
		return DEFINITION;
	}

	@Override
	public List<RowKey> keys(RecordedEvent event) {
		return List.of(RowKey.of(((BreakEvent) event.payload()).breakId().toString()));
	}

	@Override
	public BreakRow fold(RowKey key, @Nullable BreakRow row, RecordedEvent event) {
		if (event.payload() instanceof BreakDetected detected) {
			return BreakRow.open(detected.breakId(), detected.figures(), detected.firstSeen(), detected.firstSeen(), 1);
		}
		BreakRow known = Objects.requireNonNull(row, "A break is detected before anything else happens to it");
		long version = known.version() + 1;
		if (event.payload() instanceof BreakRevised revised) {
			return known.revised(
					BreakRow.open(revised.breakId(), revised.figures(), revised.firstSeen(), revised.at(), version));
		}
		if (event.payload() instanceof BreakReopened reopened) {
			return BreakRow.open(reopened.breakId(), reopened.figures(), reopened.firstSeen(), reopened.at(), version)
				.standing(BreakStatus.OPEN, null, null, reopened.reason(), reopened.at(), version);
		}
		if (event.payload() instanceof BreakClosed closed) {
			return known.closed(closed.sides(), Json.of(closed.evidence()), closed.at());
		}
		if (event.payload() instanceof WriteOffEvent change) {
			return fold(known, change, version);
		}
		if (event.payload() instanceof BreakAssigned assigned) {
			return known.standing(BreakStatus.ASSIGNED, assigned.assignee(), null, known.reason(), assigned.at(),
					version);
		}
		BreakResolved resolved = (BreakResolved) event.payload();
		return known.standing(BreakStatus.RESOLVED, known.assignee(), resolved.resolution(), resolved.reason(),
				resolved.at(), version);
	}

	private static BreakRow fold(BreakRow known, WriteOffEvent event, long version) {
		if (event instanceof WriteOffProposed proposed) {
			return known.writeOff(BreakStatus.WRITE_OFF_PROPOSED, proposed.by(), null, proposed.reason(), proposed.at(),
					version);
		}
		if (event instanceof BreakWrittenOff writtenOff) {
			return known.writeOff(BreakStatus.WRITTEN_OFF, writtenOff.proposedBy(), writtenOff.approvedBy(),
					writtenOff.reason(), writtenOff.at(), version);
		}
		if (event instanceof WriteOffRejected rejected) {
			return known.standing(rejected.status(), known.assignee(), null, rejected.reason(), rejected.at(), version);
		}
		if (event instanceof WriteOffWithdrawn withdrawn) {
			return known.standing(withdrawn.status(), known.assignee(), null, null, withdrawn.at(), version);
		}
		return known.unmoved(version);
	}

}
