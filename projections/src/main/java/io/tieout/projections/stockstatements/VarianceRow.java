package io.tieout.projections.stockstatements;

import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceSystem;
import io.tieout.inventory.AcceptedFigure;
import io.tieout.inventory.StatedMeaning;
import io.tieout.inventory.VarianceClass;
import io.tieout.inventory.VarianceFigures;
import io.tieout.inventory.VarianceId;
import io.tieout.inventory.VarianceStatus;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A variance as it stands.
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
 * @param amount the difference at the item's cost
 * @param currency in which currency
 * @param policyVersion version of the policy that said so
 * @param figure which figure was proposed or accepted
 * @param reason why it was proposed or turned down
 * @param proposedBy who proposed it
 * @param approvedBy who approved it; absent if the policy did
 * @param anchored what was anchored on hand at the cut-off
 * @param firstSeen when it was first seen, since it opened last
 * @param changedAt when it last changed
 * @param version how many events led here
 */
record VarianceRow(String varianceId, SourceSystem source, LocationId location, Sku sku, VarianceStatus status,
		VarianceClass varianceClass, String statement, Instant asOf, StatedMeaning meaning, Quantity stated,
		Quantity held, Quantity difference, Quantity inFlight, Quantity late, @Nullable BigDecimal amount,
		@Nullable String currency, long policyVersion, @Nullable AcceptedFigure figure, @Nullable String reason,
		@Nullable String proposedBy, @Nullable String approvedBy, @Nullable Quantity anchored, Instant firstSeen,
		Instant changedAt, long version) {

	static VarianceRow open(VarianceId id, VarianceFigures figures, Instant firstSeen, long version) {
		Money value = figures.value();
		return new VarianceRow(id.toString(), id.source(), id.location(), id.sku(), VarianceStatus.OPEN,
				figures.varianceClass(), figures.statement().toString(), figures.asOf(), figures.meaning(),
				figures.stated(), figures.held(), figures.difference(), figures.inFlight(), figures.late(),
				(value != null) ? value.toDecimal() : null, (value != null) ? value.currency().getCurrencyCode() : null,
				figures.policyVersion(), null, null, null, null, null, firstSeen, firstSeen, version);
	}

	/** The same with figures as they are now, where it stands. */
	VarianceRow restated(VarianceId id, VarianceFigures figures, Instant at) {
		return open(id, figures, this.firstSeen, this.version).standing(this.status,
				new Decision(this.figure, this.reason, this.proposedBy, null, null), at);
	}

	/** The same where it stands now; every standing is one event more. */
	VarianceRow standing(VarianceStatus newStatus, Decision decision, Instant at) {
		return new VarianceRow(this.varianceId, this.source, this.location, this.sku, newStatus, this.varianceClass,
				this.statement, this.asOf, this.meaning, this.stated, this.held, this.difference, this.inFlight,
				this.late, this.amount, this.currency, this.policyVersion, decision.figure(), decision.reason(),
				decision.proposedBy(), decision.approvedBy(), decision.anchored(), this.firstSeen, at,
				this.version + 1);
	}

	/** The same, tied out with these figures. */
	VarianceRow tiedOut(String by, Instant cutOff, Quantity statedNow, Quantity heldNow, Instant at) {
		return new VarianceRow(this.varianceId, this.source, this.location, this.sku, VarianceStatus.TIED_OUT,
				this.varianceClass, by, cutOff, this.meaning, statedNow, heldNow, statedNow.minus(heldNow),
				this.inFlight, this.late, null, null, this.policyVersion, null, null, null, null, null, this.firstSeen,
				at, this.version + 1);
	}

	Decision decision() {
		return new Decision(this.figure, this.reason, this.proposedBy, this.approvedBy, this.anchored);
	}

	/**
	 * What people or the policy decided.
	 */
	record Decision(@Nullable AcceptedFigure figure, @Nullable String reason, @Nullable String proposedBy,
			@Nullable String approvedBy, @Nullable Quantity anchored) {

		static final Decision NONE = new Decision(null, null, null, null, null);

	}

}
