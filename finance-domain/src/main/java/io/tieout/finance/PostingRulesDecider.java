package io.tieout.finance;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.core.Objections;
import io.tieout.core.Rejection;
import io.tieout.finance.PostingRulesCommand.ApprovePostingRules;
import io.tieout.finance.PostingRulesCommand.InstallPostingRules;
import io.tieout.finance.PostingRulesCommand.ProposePostingRules;
import io.tieout.finance.PostingRulesEvent.PostingRulesAdopted;
import io.tieout.finance.PostingRulesEvent.PostingRulesApprovalRefused;
import io.tieout.finance.PostingRulesEvent.PostingRulesProposed;
import java.util.List;
import java.util.Optional;

/**
 * The rules of posting rules: versions without gaps, each unambiguous, a change by two
 * people.
 */
final class PostingRulesDecider implements Decider<PostingRules, PostingRulesCommand, PostingRulesEvent> {

	@Override
	public String aggregateType() {
		return "finance.PostingRules";
	}

	@Override
	public Class<PostingRulesCommand> commandFamily() {
		return PostingRulesCommand.class;
	}

	@Override
	public Class<PostingRulesEvent> eventFamily() {
		return PostingRulesEvent.class;
	}

	@Override
	public Class<PostingRules> stateType() {
		return PostingRules.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public PostingRules initial() {
		return PostingRules.NONE;
	}

	@Override
	public Decision<PostingRulesEvent> decide(PostingRules rules, PostingRulesCommand command) {
		if (command instanceof InstallPostingRules install) {
			return install(rules, install);
		}
		if (command instanceof ProposePostingRules propose) {
			return propose(rules, propose);
		}
		return approve(rules, (ApprovePostingRules) command);
	}

	@Override
	public PostingRules evolve(PostingRules rules, PostingRulesEvent event) {
		if (event instanceof PostingRulesProposed proposal) {
			return new PostingRules(rules.adopted(), proposal, proposal.proposal());
		}
		return (event instanceof PostingRulesAdopted adoption)
				? new PostingRules(adoption.rules(), null, rules.proposals()) : rules;
	}

	private static Decision<PostingRulesEvent> install(PostingRules rules, InstallPostingRules command) {
		if (command.rules().equals(rules.adopted())) {
			return Decision.unchanged();
		}
		return Objections
			.first(() -> Objections.when(rules.adopted() != null, "RULES_IN_FORCE",
					"Rules are in force; a change of them needs two people."),
					() -> aVersionIsTheNextOneAndClear(rules, command.rules()))
			.<Decision<PostingRulesEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(
					new PostingRulesAdopted(command.company(), command.rules(), command.by(), null, command.at())));
	}

	private static Decision<PostingRulesEvent> propose(PostingRules rules, ProposePostingRules command) {
		return aVersionIsTheNextOneAndClear(rules, command.rules()).<Decision<PostingRulesEvent>>map(Decision::refused)
			.orElseGet(() -> Decision.accepted(new PostingRulesProposed(command.company(), rules.proposals() + 1,
					command.rules(), command.by(), command.at())));
	}

	private static Decision<PostingRulesEvent> approve(PostingRules rules, ApprovePostingRules command) {
		PostingRulesProposed pending = rules.pending();
		if (pending == null) {
			return Decision.refused("NOTHING_PROPOSED", "No version waits for approval.");
		}
		if (pending.proposal() != command.proposal()) {
			return Decision.refused(
					Rejection.of("PROPOSAL_REPLACED", "Another proposal waits for approval by now; look at it first.")
						.with("proposal", pending.proposal()));
		}
		if (pending.by().equals(command.by())) {
			return new Decision.Refused<>(
					Rejection.of("SECOND_PERSON_REQUIRED", "Rules are approved by somebody else than their proposer."),
					List.of(new PostingRulesApprovalRefused(command.company(), command.proposal(), command.by(),
							command.at())));
		}
		return Decision.accepted(
				new PostingRulesAdopted(command.company(), pending.rules(), pending.by(), command.by(), command.at()));
	}

	private static Optional<Rejection> aVersionIsTheNextOneAndClear(PostingRules rules, PostingRuleSet offered) {
		return Objections.first(
				() -> Objections.when(offered.version() != rules.nextVersion(), "VERSION_INVALID",
						"The next version is " + rules.nextVersion() + "."),
				() -> Objections.when(offered.namesUnknownAccount(), "ACCOUNT_UNKNOWN",
						"A rule names an account that the chart of accounts lacks."),
				() -> Objections.when(offered.isAmbiguous(), "RULE_AMBIGUOUS",
						"Two rules claim the same lines for their accounts."));
	}

}
