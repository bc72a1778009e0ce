package io.tieout.reconciliation;

import io.tieout.reconciliation.AuthorityEvent.GrantsChanged;
import io.tieout.reconciliation.AuthorityEvent.GrantsProposed;
import io.tieout.reconciliation.AuthorityEvent.GrantsRejected;
import io.tieout.reconciliation.AuthorityEvent.GrantsStated;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The authority over a subject as its history left it.
 *
 * @param grants the grants that hold
 * @param grantsVersion their version, 0 before any were stated
 * @param proposal grants that wait for a second person, null if none do
 * @param version how many events led here, 0 before the first
 */
record Authority(Grants grants, long grantsVersion, @Nullable Proposal proposal, long version) {

	static final Authority UNSTATED = new Authority(Grants.NONE, 0, null, 0);

	boolean hasHistory() {
		return this.version > 0;
	}

	boolean hasProposal() {
		return this.proposal != null;
	}

	Proposal pending() {
		return Objects.requireNonNull(this.proposal, "a proposal that waits was made");
	}

	long nextGrantsVersion() {
		return this.grantsVersion + 1;
	}

	Authority after(AuthorityEvent event) {
		if (event instanceof GrantsStated stated) {
			return new Authority(new Grants(stated.grants()), stated.version(), null, this.version + 1);
		}
		if (event instanceof GrantsChanged changed) {
			return new Authority(new Grants(changed.grants()), changed.version(), null, this.version + 1);
		}
		if (event instanceof GrantsProposed proposed) {
			return proposing(new Proposal(new Grants(proposed.grants()), proposed.reason(), proposed.by()));
		}
		return proposing((event instanceof GrantsRejected) ? null : this.proposal);
	}

	private Authority proposing(@Nullable Proposal next) {
		return new Authority(this.grants, this.grantsVersion, next, this.version + 1);
	}

	/**
	 * Grants that were proposed.
	 *
	 * @param grants the grants, whole
	 * @param reason why, in words
	 * @param by opaque id of the proposer
	 */
	record Proposal(Grants grants, String reason, String by) {
	}

}
