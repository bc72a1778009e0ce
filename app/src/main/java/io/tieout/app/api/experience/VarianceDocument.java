package io.tieout.app.api.experience;

import io.tieout.app.api.http.StockRef;
import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.inventory.AcceptedFigure;
import io.tieout.inventory.StatedMeaning;
import io.tieout.inventory.VarianceClass;
import io.tieout.inventory.VarianceId;
import io.tieout.inventory.VarianceStatus;
import io.tieout.projections.stockstatements.VarianceItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variance: what Tieout held on the left, what the source states on the right.
 *
 * @param id its name in addresses
 * @param source the system whose figure differs
 * @param location the place
 * @param sku the item
 * @param status where it stands
 * @param classification why the figures do not tie out
 * @param statement name of the statement it is about
 * @param asOf its cut-off
 * @param meaning what the figures are about
 * @param held what Tieout held at the cut-off
 * @param stated what the source states
 * @param difference stated less held
 * @param inFlight net change of what occurred after the cut-off and is known
 * @param late net change of what occurred before the cut-off and was recorded after it
 * @param value the difference at the item's latest known cost, absent if none is known
 * @param ageDays whole days since it was first seen
 * @param figure which figure was proposed or accepted
 * @param reason why it was proposed or turned down
 * @param proposedBy who proposed it
 * @param approvedBy who approved it; absent if the policy did
 * @param anchored what was anchored on hand at the cut-off
 * @param policyVersion version of the policy that found the difference
 * @param firstSeen when it was first seen, since it opened last
 * @param changedAt when it last changed
 * @param movements the facts around the cut-off, in business time; only where one
 * variance is read
 * @param position position of the last event in it
 * @param version what its entity tag says, to be sent as If-Match by whoever decides
 */
record VarianceDocument(String id, SourceSystem source, LocationId location, Sku sku, VarianceStatus status,
		VarianceClass classification, String statement, Instant asOf, StatedMeaning meaning, Quantity held,
		Quantity stated, Quantity difference, Quantity inFlight, Quantity late, @Nullable Money value, long ageDays,
		@Nullable AcceptedFigure figure, @Nullable String reason, @Nullable String proposedBy,
		@Nullable String approvedBy, @Nullable Quantity anchored, long policyVersion, Instant firstSeen,
		Instant changedAt, @Nullable List<StockFactDocument> movements, long position, long version) {

	static VarianceDocument of(VarianceItem item, Instant now) {
		return with(item, now, null);
	}

	static VarianceDocument with(VarianceItem item, Instant now, @Nullable List<StockFactDocument> movements) {
		return new VarianceDocument(name(item), item.source(), item.location(), item.sku(), item.status(),
				item.varianceClass(), StockRef.of(statement(item)), item.asOf(), item.meaning(), item.held(),
				item.stated(), item.difference(), item.inFlight(), item.late(), item.value(),
				Duration.between(item.firstSeen(), now).toDays(), item.figure(), item.reason(), item.proposedBy(),
				item.approvedBy(), item.anchored(), item.policyVersion(), item.firstSeen(), item.changedAt(), movements,
				item.position(), item.version());
	}

	static String name(VarianceItem item) {
		return StockRef.of(new VarianceId(item.source(), item.location(), item.sku()));
	}

	private static SourceRef statement(VarianceItem item) {
		return SourceRef.parse(item.source(), item.statement().substring(item.source().value().length() + 1));
	}

}
