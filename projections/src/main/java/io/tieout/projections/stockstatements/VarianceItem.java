package io.tieout.projections.stockstatements;

import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceSystem;
import io.tieout.inventory.AcceptedFigure;
import io.tieout.inventory.StatedMeaning;
import io.tieout.inventory.VarianceClass;
import io.tieout.inventory.VarianceStatus;
import io.tieout.projections.support.StoredRow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A variance for whoever asks.
 *
 * @param varianceId source, place and item
 * @param source the system whose figure differs
 * @param location the place
 * @param sku the item
 * @param status where it stands
 * @param varianceClass why the figures do not tie out
 * @param statement the statement it is about
 * @param asOf its cut-off
 * @param meaning what the figures are about
 * @param stated what the source states
 * @param held what Tieout held at the cut-off
 * @param difference stated less held
 * @param inFlight net change of what occurred after the cut-off
 * @param late net change of what occurred before the cut-off and was recorded after it
 * @param value the difference at the item's cost, if that is known
 * @param policyVersion version of the policy that said so
 * @param figure which figure was proposed or accepted
 * @param reason why it was proposed or turned down
 * @param proposedBy who proposed it
 * @param approvedBy who approved it; absent if the policy did
 * @param anchored what was anchored on hand at the cut-off
 * @param firstSeen when it was first seen, since it opened last
 * @param changedAt when it last changed
 * @param position position of the last event in it
 * @param version how many events led here, by which it is edited
 */
public record VarianceItem(String varianceId, SourceSystem source, LocationId location, Sku sku, VarianceStatus status,
		VarianceClass varianceClass, String statement, Instant asOf, StatedMeaning meaning, Quantity stated,
		Quantity held, Quantity difference, Quantity inFlight, Quantity late, @Nullable Money value, long policyVersion,
		@Nullable AcceptedFigure figure, @Nullable String reason, @Nullable String proposedBy,
		@Nullable String approvedBy, @Nullable Quantity anchored, Instant firstSeen, Instant changedAt, long position,
		long version) {

	static VarianceItem of(StoredRow<VarianceRow> stored) {
		VarianceRow row = stored.row();
		Money value = (row.amount() != null && row.currency() != null)
				? Money.of(row.amount(), Money.currency(row.currency())) : null;
		return new VarianceItem(row.varianceId(), row.source(), row.location(), row.sku(), row.status(),
				row.varianceClass(), row.statement(), row.asOf(), row.meaning(), row.stated(), row.held(),
				row.difference(), row.inFlight(), row.late(), value, row.policyVersion(), row.figure(), row.reason(),
				row.proposedBy(), row.approvedBy(), row.anchored(), row.firstSeen(), row.changedAt(), stored.position(),
				row.version());
	}

}
