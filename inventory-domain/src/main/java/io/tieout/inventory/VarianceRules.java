package io.tieout.inventory;

import io.tieout.core.Objections;
import io.tieout.core.Rejection;
import io.tieout.inventory.StockVariance.Proposal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people may do about variances: each rule by its name, with its objection.
 */
final class VarianceRules {

	private VarianceRules() {
	}

	static Optional<Rejection> theVarianceIsKnown(StockVariance known) {
		return Objections.when(!known.isKnown(), "VARIANCE_UNKNOWN", "There has never been a variance under this id.");
	}

	static Optional<Rejection> theVarianceIsOpen(StockVariance known) {
		return theVarianceIsKnown(known).or(() -> known.isOpen() ? Optional.empty()
				: Optional.of(Rejection.of("VARIANCE_NOT_OPEN", "The variance was decided or has tied out.")
					.with("varianceStatus", known.status())));
	}

	static Optional<Rejection> nobodyWasFaster(StockVariance known, @Nullable Long seenVersion) {
		return (seenVersion == null || !known.isKnown() || seenVersion == known.version()) ? Optional.empty()
				: Optional.of(Rejection.of("CHANGED_MEANWHILE", "It has changed since you read it. Read it again.")
					.with("version", known.version()));
	}

	static Optional<Rejection> noProposalWaits(StockVariance known) {
		return Objections.when(known.waitsForApproval(), "PROPOSAL_PENDING",
				"A proposal waits for a second person. Have it approved or rejected first.");
	}

	static Optional<Rejection> aProposalWaits(StockVariance known) {
		return Objections.when(!known.waitsForApproval(), "NOTHING_PROPOSED", "No proposal waits for approval.");
	}

	static Optional<Rejection> theFiguresAreThoseProposed(StockVariance known) {
		return Objections.when(known.lostItsProposal(), "PROPOSAL_WITHDRAWN",
				"The figures have changed since the proposal, so it fell. Look at them and propose anew.");
	}

	static Optional<Rejection> aSecondPersonApproves(Proposal proposal, String by) {
		return Objections.when(proposal.by().equals(by), "SECOND_PERSON_REQUIRED",
				"A figure is approved by somebody else than its proposer.");
	}

	static Optional<Rejection> thereIsStockToAnchor(StockVariance known, AcceptedFigure figure) {
		return Objections.when(
				figure == AcceptedFigure.STATED && known.currentFigures().varianceClass() != VarianceClass.QUANTITY,
				"NOTHING_TO_ANCHOR",
				"No stock is kept under the code. Register the product and reconcile the statement again, or accept "
						+ "the held figure.");
	}

	static Optional<Rejection> theAnchorIsWhatIsAccepted(VarianceFigures figures, AcceptedFigure figure,
			@Nullable StatedAnchor anchor) {
		boolean fits = (figure == AcceptedFigure.STATED) ? anchor != null && anchor.isOf(figures) : anchor == null;
		return Objections.when(!fits, "ANCHOR_NOT_AS_PROPOSED", "What is anchored is not what was to be accepted.");
	}

	static Optional<Rejection> aPersonGivesAReason(String reason) {
		return Objections.when(reason.isBlank(), "REASON_MISSING", "Say why, in a few words.");
	}

}
