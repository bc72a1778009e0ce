package io.tieout.projections.authorities;

import io.tieout.projections.support.Json;
import io.tieout.reconciliation.AuthorityKind;
import io.tieout.reconciliation.AuthoritySubject;
import io.tieout.reconciliation.Grants;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The authority over one subject.
 *
 * @param subject kind and place, {@code stock/STORE1}
 * @param kind stock or prices
 * @param place location or channel, or {@code *}
 * @param grants the grants that hold
 * @param grantsVersion their version, 0 before any were stated
 * @param grantedBy who stated or proposed them
 * @param approvedBy who approved them, absent if the configuration stated them
 * @param grantedAt since when they hold
 * @param proposed grants that wait for a second person
 * @param proposedBy who proposed them
 * @param reason why they were proposed, or else why those that hold were
 * @param changedAt when something happened last
 * @param version how many events led here
 */
public record AuthorityRow(String subject, AuthorityKind kind, String place, Json grants, long grantsVersion,
		@Nullable String grantedBy, @Nullable String approvedBy, @Nullable Instant grantedAt, @Nullable Json proposed,
		@Nullable String proposedBy, @Nullable String reason, Instant changedAt, long version) {

	/** A subject nothing is known of but that something happens to it now. */
	static AuthorityRow blank(AuthoritySubject subject, Instant at) {
		return new AuthorityRow(subject.toString(), subject.kind(), subject.place(), Json.of(Grants.NONE), 0, null,
				null, null, null, null, null, at, 0);
	}

	/** The same subject with other grants; nothing waits any more. */
	AuthorityRow granted(Grants now, long newGrantsVersion, String by, @Nullable String approver,
			@Nullable String newReason, Instant at) {
		return new AuthorityRow(this.subject, this.kind, this.place, Json.of(now), newGrantsVersion, by, approver, at,
				null, null, newReason, at, this.version + 1);
	}

	/** The same subject with a proposal, or without the one it had. */
	AuthorityRow proposing(@Nullable Json proposal, @Nullable String proposer, @Nullable String newReason, Instant at) {
		return new AuthorityRow(this.subject, this.kind, this.place, this.grants, this.grantsVersion, this.grantedBy,
				this.approvedBy, this.grantedAt, proposal, proposer, newReason, at, this.version + 1);
	}

	/** The same subject, which an event left as it was. */
	AuthorityRow unmoved(Instant at) {
		return proposing(this.proposed, this.proposedBy, this.reason, at);
	}

}
