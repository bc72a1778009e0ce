package io.tieout.inventory;

import io.tieout.aggregate.Decision;
import io.tieout.core.Rejection;
import io.tieout.inventory.StockVariance.Proposal;
import io.tieout.inventory.StockVarianceCommand.AcceptByPolicy;
import io.tieout.inventory.StockVarianceCommand.ApproveAcceptance;
import io.tieout.inventory.StockVarianceCommand.ProposeAcceptance;
import io.tieout.inventory.StockVarianceCommand.RejectAcceptance;
import io.tieout.inventory.StockVarianceEvent.AcceptanceApprovalRefused;
import io.tieout.inventory.StockVarianceEvent.AcceptanceProposed;
import io.tieout.inventory.StockVarianceEvent.AcceptanceRejected;
import io.tieout.inventory.StockVarianceEvent.VarianceAccepted;
import io.tieout.inventory.StockVarianceEvent.VarianceAcceptedByPolicy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a figure is accepted: one person proposes, another approves or somebody rejects; or
 * the policy accepts it by itself.
 */
final class AcceptanceDecisions {

	private AcceptanceDecisions() {
	}

	static Decision<StockVarianceEvent> propose(StockVariance known, ProposeAcceptance command) {
		return VarianceRules.nobodyWasFaster(known, command.seenVersion())
			.or(() -> VarianceRules.theVarianceIsOpen(known))
			.or(() -> VarianceRules.noProposalWaits(known))
			.or(() -> VarianceRules.thereIsStockToAnchor(known, command.figure()))
			.or(() -> VarianceRules.aPersonGivesAReason(command.reason()))
			.<Decision<StockVarianceEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(new AcceptanceProposed(command.variance(), known.currentFigures(),
					command.figure(), known.age(), command.reason(), command.by(), command.at())));
	}

	static Decision<StockVarianceEvent> approve(StockVariance known, ApproveAcceptance command) {
		Optional<Rejection> objection = aProposalCanBeDecided(known, command.seenVersion());
		if (objection.isPresent()) {
			return Decision.refused(objection.get());
		}
		Proposal proposal = known.waiting();
		Optional<Rejection> ownProposal = VarianceRules.aSecondPersonApproves(proposal, command.by());
		if (ownProposal.isPresent()) {
			return new Decision.Refused<>(ownProposal.get(), List
				.of(new AcceptanceApprovalRefused(command.variance(), proposal.figure(), command.by(), command.at())));
		}
		return VarianceRules.theAnchorIsWhatIsAccepted(known.currentFigures(), proposal.figure(), command.anchor())
			.<Decision<StockVarianceEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(accepted(known, proposal, command)));
	}

	private static VarianceAccepted accepted(StockVariance known, Proposal proposal, ApproveAcceptance command) {
		StatedAnchor anchor = command.anchor();
		return new VarianceAccepted(command.variance(), known.currentFigures(), proposal.figure(),
				(anchor != null) ? anchor.onHand() : null, known.age(), proposal.reason(), proposal.by(),
				command.remark(), command.by(), command.at());
	}

	static Decision<StockVarianceEvent> reject(StockVariance known, RejectAcceptance command) {
		return aProposalCanBeDecided(known, command.seenVersion())
			.or(() -> VarianceRules.aPersonGivesAReason(command.reason()))
			.<Decision<StockVarianceEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(new AcceptanceRejected(command.variance(), known.waiting().figure(),
					command.reason(), known.waiting().by(), command.by(), command.at())));
	}

	static Decision<StockVarianceEvent> accept(StockVariance known, AcceptByPolicy command) {
		return VarianceRules.theVarianceIsOpen(known)
			.or(() -> VarianceRules.noProposalWaits(known))
			.or(() -> VarianceRules.theAnchorIsWhatIsAccepted(known.currentFigures(), AcceptedFigure.STATED,
					command.anchor()))
			.<Decision<StockVarianceEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(new VarianceAcceptedByPolicy(command.variance(), known.currentFigures(),
					command.anchor().onHand(), known.age(), command.at())));
	}

	/**
	 * That a proposal fell is said even to who has not seen it fall: it says more than
	 * that something has changed.
	 */
	private static Optional<Rejection> aProposalCanBeDecided(StockVariance known, @Nullable Long seenVersion) {
		return VarianceRules.theFiguresAreThoseProposed(known)
			.or(() -> VarianceRules.nobodyWasFaster(known, seenVersion))
			.or(() -> VarianceRules.theVarianceIsOpen(known))
			.or(() -> VarianceRules.aProposalWaits(known));
	}

}
