package io.tieout.reconciliation;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.core.Rejection;
import io.tieout.reconciliation.Authority.Proposal;
import io.tieout.reconciliation.AuthorityCommand.ApproveGrants;
import io.tieout.reconciliation.AuthorityCommand.ProposeGrants;
import io.tieout.reconciliation.AuthorityCommand.RejectGrants;
import io.tieout.reconciliation.AuthorityCommand.StateGrants;
import io.tieout.reconciliation.AuthorityEvent.GrantsApprovalRefused;
import io.tieout.reconciliation.AuthorityEvent.GrantsChanged;
import io.tieout.reconciliation.AuthorityEvent.GrantsProposed;
import io.tieout.reconciliation.AuthorityEvent.GrantsRejected;
import io.tieout.reconciliation.AuthorityEvent.GrantsStated;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of authority: an installation begins with what its configuration states, and
 * after that one person proposes and another approves.
 */
final class AuthorityDecider implements Decider<Authority, AuthorityCommand, AuthorityEvent> {

	@Override
	public String aggregateType() {
		return AuthorityStates.AUTHORITY;
	}

	@Override
	public Class<AuthorityCommand> commandFamily() {
		return AuthorityCommand.class;
	}

	@Override
	public Class<AuthorityEvent> eventFamily() {
		return AuthorityEvent.class;
	}

	@Override
	public Class<Authority> stateType() {
		return Authority.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public Authority initial() {
		return Authority.UNSTATED;
	}

	@Override
	public Decision<AuthorityEvent> decide(Authority known, AuthorityCommand command) {
		if (command instanceof StateGrants state) {
			return state(known, state);
		}
		if (command instanceof ProposeGrants propose) {
			return propose(known, propose);
		}
		return (command instanceof ApproveGrants approve) ? approve(known, approve)
				: reject(known, (RejectGrants) command);
	}

	@Override
	public Authority evolve(Authority known, AuthorityEvent event) {
		return known.after(event);
	}

	private static Decision<AuthorityEvent> state(Authority known, StateGrants command) {
		if (known.hasHistory()) {
			return Decision.unchanged();
		}
		return AuthorityRules.somethingIsGranted(command.grants())
			.or(() -> Grants.objection(command.subject(), command.grants()))
			.<Decision<AuthorityEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(new GrantsStated(command.subject(), new Grants(command.grants()).list(),
					known.nextGrantsVersion(), command.by(), command.at())));
	}

	private static Decision<AuthorityEvent> propose(Authority known, ProposeGrants command) {
		return AuthorityRules.nobodyWasFaster(known, command.seenVersion())
			.or(() -> AuthorityRules.noProposalWaits(known))
			.or(() -> Grants.objection(command.subject(), command.grants()))
			.or(() -> AuthorityRules.somethingWouldChange(known, command.grants()))
			.or(() -> AuthorityRules.aPersonGivesAReason(command.reason()))
			.<Decision<AuthorityEvent>>map(Decision::refused)
			.orElseGet(
					() -> Decision.accepted(new GrantsProposed(command.subject(), new Grants(command.grants()).list(),
							known.nextGrantsVersion(), command.reason(), command.by(), command.at())));
	}

	private static Decision<AuthorityEvent> approve(Authority known, ApproveGrants command) {
		Optional<Rejection> objection = aProposalCanBeDecided(known, command.seenVersion());
		if (objection.isPresent()) {
			return Decision.refused(objection.get());
		}
		Proposal proposal = known.pending();
		List<Grant> grants = proposal.grants().list();
		return AuthorityRules.aSecondPersonApproves(proposal, command.by())
			.<Decision<AuthorityEvent>>map((rejection) -> new Decision.Refused<>(rejection,
					List.of(new GrantsApprovalRefused(command.subject(), grants, known.nextGrantsVersion(),
							command.by(), command.at()))))
			.orElseGet(() -> Decision.accepted(new GrantsChanged(command.subject(), grants, known.nextGrantsVersion(),
					proposal.reason(), proposal.by(), command.remark(), command.by(), command.at())));
	}

	private static Decision<AuthorityEvent> reject(Authority known, RejectGrants command) {
		return aProposalCanBeDecided(known, command.seenVersion())
			.or(() -> AuthorityRules.aPersonGivesAReason(command.reason()))
			.<Decision<AuthorityEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(new GrantsRejected(command.subject(), known.grants().list(),
					known.grantsVersion(), command.reason(), known.pending().by(), command.by(), command.at())));
	}

	private static Optional<Rejection> aProposalCanBeDecided(Authority known, @Nullable Long seenVersion) {
		return AuthorityRules.nobodyWasFaster(known, seenVersion).or(() -> AuthorityRules.aProposalWaits(known));
	}

}
