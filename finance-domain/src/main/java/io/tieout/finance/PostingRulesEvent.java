package io.tieout.finance;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import io.tieout.core.CompanyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a company's posting rules.
 */
public sealed interface PostingRulesEvent extends Event {

	/**
	 * The company.
	 */
	CompanyId company();

	@Override
	default String aggregateId() {
		return PostingRulesCommand.aggregateIdOf(company());
	}

	/**
	 * A version was proposed.
	 *
	 * @param company the company
	 * @param proposal number of the proposal among the company's, from 1; never used
	 * again
	 * @param rules what is proposed
	 * @param by opaque id of the proposer
	 * @param at when
	 */
	@MessageType(name = "finance.PostingRulesProposed")
	record PostingRulesProposed(CompanyId company, int proposal, PostingRuleSet rules, String by,
			Instant at) implements PostingRulesEvent {
	}

	/**
	 * A version is in force from its effective date on.
	 *
	 * @param company the company
	 * @param rules the version
	 * @param proposedBy opaque id of the proposer
	 * @param approvedBy opaque id of the second person; absent for the version that came
	 * with the installation
	 * @param at when
	 */
	@MessageType(name = "finance.PostingRulesAdopted")
	record PostingRulesAdopted(CompanyId company, PostingRuleSet rules, String proposedBy, @Nullable String approvedBy,
			Instant at) implements PostingRulesEvent {
	}

	/**
	 * The proposer tried to approve their own proposal.
	 *
	 * @param company the company
	 * @param proposal number of the proposal
	 * @param by opaque id of who tried
	 * @param at when
	 */
	@MessageType(name = "finance.PostingRulesApprovalRefused")
	record PostingRulesApprovalRefused(CompanyId company, int proposal, String by,
			Instant at) implements PostingRulesEvent {
	}

}
