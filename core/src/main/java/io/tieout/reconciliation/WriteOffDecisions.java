package io.tieout.reconciliation;

import io.tieout.aggregate.Decision;
import io.tieout.core.Rejection;
import io.tieout.reconciliation.Break.WriteOff;
import io.tieout.reconciliation.WriteOffCommand.ApproveWriteOff;
import io.tieout.reconciliation.WriteOffCommand.ProposeWriteOff;
import io.tieout.reconciliation.WriteOffCommand.RejectWriteOff;
import io.tieout.reconciliation.WriteOffEvent.BreakWrittenOff;
import io.tieout.reconciliation.WriteOffEvent.WriteOffApprovalRefused;
import io.tieout.reconciliation.WriteOffEvent.WriteOffProposed;
import io.tieout.reconciliation.WriteOffEvent.WriteOffRejected;
import io.tieout.reconciliation.WriteOffEvent.WriteOffWithdrawn;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a break is written off: one person proposes, another approves or somebody rejects,
 * and figures that change before that withdraw the proposal.
 */
final class WriteOffDecisions {

	private WriteOffDecisions() {
	}

	static Decision<BreakEvent> decide(Break known, WriteOffCommand command) {
		if (command instanceof ProposeWriteOff propose) {
			return propose(known, propose);
		}
		if (command instanceof ApproveWriteOff approve) {
			return approve(known, approve);
		}
		return reject(known, (RejectWriteOff) command);
	}

	/** The proposal that waits falls with the figures it was made for. */
	static WriteOffWithdrawn withdrawal(Break known, BreakId id, BreakFigures now, Instant at) {
		WriteOff proposal = proposal(known);
		return new WriteOffWithdrawn(id, now, proposal.amount(), proposal.back(), proposal.by(), at);
	}

	private static Decision<BreakEvent> propose(Break known, ProposeWriteOff command) {
		return BreakRules.nobodyWasFaster(known, command.seenVersion())
			.or(() -> BreakRules.aBreakIsOpen(known))
			.or(() -> BreakRules.noWriteOffWaits(known))
			.or(() -> BreakRules.thereIsAnAmount(known.currentFigures().difference()))
			.or(() -> BreakRules.aPersonGivesAReason(command.reason()))
			.<Decision<BreakEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(proposed(known.currentFigures(), known.age(), command)));
	}

	private static WriteOffProposed proposed(BreakFigures figures, Instant firstSeen, ProposeWriteOff command) {
		return new WriteOffProposed(command.breakId(), figures, Objects.requireNonNull(figures.difference()), firstSeen,
				command.reason(), command.by(), command.at());
	}

	private static Decision<BreakEvent> approve(Break known, ApproveWriteOff command) {
		Optional<Rejection> objection = aProposalCanBeDecided(known, command.seenVersion());
		if (objection.isPresent()) {
			return Decision.refused(objection.get());
		}
		WriteOff proposal = proposal(known);
		return BreakRules.aSecondPersonApproves(proposal, command.by())
			.<Decision<BreakEvent>>map((rejection) -> new Decision.Refused<>(rejection,
					List.of(new WriteOffApprovalRefused(command.breakId(), proposal.amount(), command.by(),
							command.at()))))
			.orElseGet(() -> Decision
				.accepted(new BreakWrittenOff(command.breakId(), known.currentFigures(), proposal.amount(), known.age(),
						proposal.reason(), proposal.by(), command.remark(), command.by(), command.at())));
	}

	private static Decision<BreakEvent> reject(Break known, RejectWriteOff command) {
		return aProposalCanBeDecided(known, command.seenVersion())
			.or(() -> BreakRules.aPersonGivesAReason(command.reason()))
			.<Decision<BreakEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(new WriteOffRejected(command.breakId(), known.currentFigures(),
					proposal(known).back(), command.reason(), proposal(known).by(), command.by(), command.at())));
	}

	/**
	 * That a proposal fell is said even to who has not seen it fall: it says more than
	 * that something has changed.
	 */
	private static Optional<Rejection> aProposalCanBeDecided(Break known, @Nullable Long seenVersion) {
		return BreakRules.theFiguresAreThoseProposed(known)
			.or(() -> BreakRules.nobodyWasFaster(known, seenVersion))
			.or(() -> BreakRules.aBreakIsOpen(known))
			.or(() -> BreakRules.aWriteOffWaits(known));
	}

	private static WriteOff proposal(Break known) {
		return Objects.requireNonNull(known.writeOff(), "a write-off that waits was proposed");
	}

}
