package io.tieout.reconciliation;

import io.tieout.core.Objections;
import io.tieout.core.Rejection;
import io.tieout.reconciliation.Authority.Proposal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may be granted, and by whom: each rule by its name, with its objection.
 */
final class AuthorityRules {

	private AuthorityRules() {
	}

	static Optional<Rejection> somethingIsGranted(List<Grant> grants) {
		return Objections.when(grants.isEmpty(), "GRANTS_EMPTY", "State at least one grant.");
	}

	static Optional<Rejection> nobodyWasFaster(Authority known, @Nullable Long seenVersion) {
		return (seenVersion == null || seenVersion == known.version()) ? Optional.empty()
				: Optional.of(Rejection.of("CHANGED_MEANWHILE", "It has changed since you read it. Read it again.")
					.with("version", known.version()));
	}

	static Optional<Rejection> noProposalWaits(Authority known) {
		return Objections.when(known.hasProposal(), "GRANTS_PENDING",
				"A proposal waits for a second person. Have it approved or rejected first.");
	}

	static Optional<Rejection> aProposalWaits(Authority known) {
		return Objections.when(!known.hasProposal(), "NOTHING_PROPOSED", "No proposal waits for approval.");
	}

	static Optional<Rejection> somethingWouldChange(Authority known, List<Grant> grants) {
		return Objections.when(known.grants().equals(new Grants(grants)), "GRANTS_UNCHANGED",
				"These are the grants that hold already.");
	}

	static Optional<Rejection> aSecondPersonApproves(Proposal proposal, String by) {
		return Objections.when(proposal.by().equals(by), "SECOND_PERSON_REQUIRED",
				"Grants are approved by somebody else than their proposer.");
	}

	static Optional<Rejection> aPersonGivesAReason(String reason) {
		return Objections.when(reason.isBlank(), "REASON_MISSING", "Say why, in a few words.");
	}

}
