package io.tieout.finance;

import io.tieout.core.BusinessDate;
import io.tieout.finance.PostingRulesCommand.ApprovePostingRules;
import io.tieout.finance.PostingRulesCommand.InstallPostingRules;
import io.tieout.finance.PostingRulesCommand.ProposePostingRules;
import io.tieout.finance.PostingRulesEvent.PostingRulesAdopted;
import io.tieout.finance.PostingRulesEvent.PostingRulesApprovalRefused;
import io.tieout.finance.PostingRulesEvent.PostingRulesProposed;
import io.tieout.testing.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * How posting rules change.
 */
final class PostingRulesScenarios {

	private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

	private static final PostingRuleSet FIRST = Ledger.rules();

	private static final PostingRuleSet SECOND = version(2, FIRST.rules());

	private static final PostingRulesAdopted INSTALLED = new PostingRulesAdopted(Ledger.COMPANY, FIRST, "installation",
			null, NOW);

	private static final PostingRulesProposed PROPOSED = new PostingRulesProposed(Ledger.COMPANY, 1, SECOND, "u-1",
			NOW);

	private PostingRulesScenarios() {
	}

	private static PostingRuleSet version(int version, List<AccountRule> rules) {
		return new PostingRuleSet(version, BusinessDate.parse("2026-12-01"), "GL", Ledger.GBP, rules, Ledger.chart());
	}

	private static ProposePostingRules propose(PostingRuleSet rules) {
		return new ProposePostingRules(Ledger.COMPANY, rules, "u-1", NOW);
	}

	private static ApprovePostingRules approve(int proposal, String by) {
		return new ApprovePostingRules(Ledger.COMPANY, proposal, by, NOW);
	}

	private static Scenario.Given scenario(String name) {
		return Scenario.of(name, PostingRulesAggregate.class);
	}

	static Stream<Scenario> all() {
		return Stream.concat(installation(), change());
	}

	private static Stream<Scenario> installation() {
		InstallPostingRules install = new InstallPostingRules(Ledger.COMPANY, FIRST, "installation", NOW);
		AccountRule unknown = AccountRule.of(AccountRole.FEES, new AccountCode("none"));
		AccountRule again = AccountRule.of(AccountRole.FEES, Ledger.account(AccountRole.SAMPLES));
		return Stream.of(scenario("the first rules come with the installation").when(install).then(INSTALLED),
				scenario("installing them again changes nothing").given(INSTALLED).when(install).thenNothing(),
				scenario("an installation cannot change rules in force").given(INSTALLED)
					.when(new InstallPostingRules(Ledger.COMPANY, SECOND, "installation", NOW))
					.thenRefused("RULES_IN_FORCE"),
				scenario("the first version is one")
					.when(new InstallPostingRules(Ledger.COMPANY, SECOND, "installation", NOW))
					.thenRefused("VERSION_INVALID"),
				scenario("rules name accounts of the chart").given(INSTALLED)
					.when(propose(version(2, List.of(unknown))))
					.thenRefused("ACCOUNT_UNKNOWN"),
				scenario("two rules cannot claim the same lines").given(INSTALLED)
					.when(propose(version(2,
							List.of(again, AccountRule.of(AccountRole.FEES, Ledger.account(AccountRole.FEES))))))
					.thenRefused("RULE_AMBIGUOUS"));
	}

	private static Stream<Scenario> change() {
		PostingRuleSet other = version(2, FIRST.rules().subList(1, FIRST.rules().size()));
		PostingRulesProposed instead = new PostingRulesProposed(Ledger.COMPANY, 2, other, "u-1", NOW);
		return Stream.of(scenario("somebody proposes a change").given(INSTALLED).when(propose(SECOND)).then(PROPOSED),
				scenario("versions have no gaps").given(INSTALLED)
					.when(propose(version(3, FIRST.rules())))
					.thenRefused("VERSION_INVALID"),
				scenario("somebody else approves it").given(INSTALLED, PROPOSED)
					.when(approve(1, "u-2"))
					.then(new PostingRulesAdopted(Ledger.COMPANY, SECOND, "u-1", "u-2", NOW)),
				scenario("the proposer cannot approve, and the attempt is on record").given(INSTALLED, PROPOSED)
					.when(approve(1, "u-1"))
					.thenRefused("SECOND_PERSON_REQUIRED",
							new PostingRulesApprovalRefused(Ledger.COMPANY, 1, "u-1", NOW)),
				scenario("nothing is approved that was not proposed").given(INSTALLED)
					.when(approve(1, "u-2"))
					.thenRefused("NOTHING_PROPOSED"),
				scenario("a proposal in place of another has a number of its own").given(INSTALLED, PROPOSED)
					.when(propose(other))
					.then(instead),
				scenario("what is approved is what was looked at, not what took its place")
					.given(INSTALLED, PROPOSED, instead)
					.when(approve(1, "u-2"))
					.thenRefused("PROPOSAL_REPLACED"),
				scenario("what took its place is approved under its own number").given(INSTALLED, PROPOSED, instead)
					.when(approve(2, "u-2"))
					.then(new PostingRulesAdopted(Ledger.COMPANY, other, "u-1", "u-2", NOW)),
				scenario("a number is never used again")
					.given(INSTALLED, PROPOSED, new PostingRulesAdopted(Ledger.COMPANY, SECOND, "u-1", "u-2", NOW))
					.when(propose(version(3, FIRST.rules())))
					.then(new PostingRulesProposed(Ledger.COMPANY, 2, version(3, FIRST.rules()), "u-1", NOW)));
	}

}
