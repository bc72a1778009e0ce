package io.tieout.inventory;

import io.tieout.inventory.StockVarianceEvent.AcceptanceProposed;
import io.tieout.inventory.StockVarianceEvent.AcceptanceRejected;
import io.tieout.inventory.StockVarianceEvent.AcceptanceWithdrawn;
import io.tieout.inventory.StockVarianceEvent.VarianceAccepted;
import io.tieout.inventory.StockVarianceEvent.VarianceAcceptedByPolicy;
import io.tieout.inventory.StockVarianceEvent.VarianceDetected;
import io.tieout.inventory.StockVarianceEvent.VarianceRestated;
import io.tieout.inventory.StockVarianceEvent.VarianceTiedOut;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A variance as its history left it.
 *
 * @param status where it stands, absent before it was ever detected
 * @param figures what was found last while the figures differed
 * @param firstSeen when it opened last
 * @param newest latest cut-off that was compared
 * @param proposal what was proposed last: it waits while the status says so, else it fell
 * because the figures changed; absent if neither is the case
 * @param version how many events led here, 0 before it was ever detected
 */
record StockVariance(@Nullable VarianceStatus status, @Nullable VarianceFigures figures, @Nullable Instant firstSeen,
		@Nullable Instant newest, @Nullable Proposal proposal, long version) {

	static final StockVariance UNKNOWN = new StockVariance(null, null, null, null, null, 0);

	boolean isKnown() {
		return this.status != null;
	}

	boolean isOpen() {
		return this.status != null && this.status.isOpen();
	}

	boolean waitsForApproval() {
		return this.status == VarianceStatus.PROPOSED;
	}

	/** Whether a proposal fell because the figures changed, and nobody acted since. */
	boolean lostItsProposal() {
		return this.proposal != null && !waitsForApproval();
	}

	/** Whether figures of a later cut-off are known. */
	boolean isAheadOf(Instant asOf) {
		return this.newest != null && this.newest.isAfter(asOf);
	}

	/** Whether just these figures were decided about. */
	boolean hasDecided(VarianceFigures now) {
		return this.status == VarianceStatus.ACCEPTED && !now.isNewsAfter(currentFigures());
	}

	VarianceFigures currentFigures() {
		return Objects.requireNonNull(this.figures, "a known variance has figures");
	}

	Instant age() {
		return Objects.requireNonNull(this.firstSeen, "a known variance was seen");
	}

	Proposal waiting() {
		return Objects.requireNonNull(this.proposal, "what waits was proposed");
	}

	StockVariance after(StockVarianceEvent event) {
		if (event instanceof VarianceDetected detected) {
			return new StockVariance(VarianceStatus.OPEN, detected.figures(), detected.firstSeen(),
					detected.figures().asOf(), null, this.version + 1);
		}
		if (event instanceof VarianceRestated restated) {
			return new StockVariance(this.status, restated.figures(), this.firstSeen, restated.figures().asOf(),
					this.proposal, this.version + 1);
		}
		if (event instanceof VarianceTiedOut tied) {
			return new StockVariance(VarianceStatus.TIED_OUT, this.figures, this.firstSeen, tied.asOf(), null,
					this.version + 1);
		}
		if (event instanceof AcceptanceProposed proposed) {
			return in(VarianceStatus.PROPOSED, new Proposal(proposed.figure(), proposed.reason(), proposed.by()));
		}
		if (event instanceof AcceptanceWithdrawn) {
			return in(VarianceStatus.OPEN, this.proposal);
		}
		if (event instanceof AcceptanceRejected) {
			return in(VarianceStatus.OPEN, null);
		}
		boolean decided = event instanceof VarianceAccepted || event instanceof VarianceAcceptedByPolicy;
		return decided ? in(VarianceStatus.ACCEPTED, null) : in(this.status, this.proposal);
	}

	private StockVariance in(@Nullable VarianceStatus next, @Nullable Proposal proposed) {
		return new StockVariance(next, this.figures, this.firstSeen, this.newest, proposed, this.version + 1);
	}

	/**
	 * What a person proposed.
	 *
	 * @param figure which figure to accept
	 * @param reason why, in words
	 * @param by opaque id of the proposer
	 */
	record Proposal(AcceptedFigure figure, String reason, String by) {
	}

}
