package io.tieout.finance;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import io.tieout.core.CompanyId;
import java.time.Instant;

/**
 * What may be asked of a company's posting rules.
 */
public sealed interface PostingRulesCommand extends Command {

	/**
	 * The company.
	 */
	CompanyId company();

	@Override
	default String aggregateId() {
		return aggregateIdOf(company());
	}

	/**
	 * The aggregate that holds a company's posting rules.
	 */
	static String aggregateIdOf(CompanyId company) {
		return "posting-rules:" + company;
	}

	/**
	 * Puts the first version in force, which comes with the installation; every later one
	 * needs two people. Installing the same rules again changes nothing. Refused as
	 * {@code RULES_IN_FORCE} (other rules are), {@code VERSION_INVALID},
	 * {@code ACCOUNT_UNKNOWN} (a rule names an account that the chart lacks) or
	 * {@code RULE_AMBIGUOUS}.
	 *
	 * @param company the company
	 * @param rules version 1
	 * @param by opaque id of who installs
	 * @param at when
	 */
	@MessageType(name = "finance.InstallPostingRules")
	record InstallPostingRules(CompanyId company, PostingRuleSet rules, String by,
			Instant at) implements PostingRulesCommand {
	}

	/**
	 * Proposes the next version, in place of one already proposed; each proposal gets a
	 * number of its own. Refused as {@code VERSION_INVALID}, {@code ACCOUNT_UNKNOWN} or
	 * {@code RULE_AMBIGUOUS}.
	 *
	 * @param company the company
	 * @param rules the next version
	 * @param by opaque id of the proposer
	 * @param at when
	 */
	@MessageType(name = "finance.ProposePostingRules")
	record ProposePostingRules(CompanyId company, PostingRuleSet rules, String by,
			Instant at) implements PostingRulesCommand {
	}

	/**
	 * Puts a proposal in force, the very one that was looked at. Refused as
	 * {@code NOTHING_PROPOSED}, {@code PROPOSAL_REPLACED} (another one waits by now, even
	 * if of the same version) or {@code SECOND_PERSON_REQUIRED}, which is recorded.
	 *
	 * @param company the company
	 * @param proposal number of the proposal
	 * @param by opaque id of the approver, who is not the proposer
	 * @param at when
	 */
	@MessageType(name = "finance.ApprovePostingRules")
	record ApprovePostingRules(CompanyId company, int proposal, String by, Instant at) implements PostingRulesCommand {
	}

}
