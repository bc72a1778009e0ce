package io.tieout.projections.authorities;

import io.tieout.projections.support.StoredRow;
import io.tieout.reconciliation.AuthoritySubject;
import io.tieout.reconciliation.Grants;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The authority over a subject for whoever asks.
 *
 * @param subject what it is about
 * @param grants the grants that hold over it; none where those of everywhere do
 * @param grantsVersion their version, 0 before any were stated
 * @param grantedBy who stated or proposed them
 * @param approvedBy who approved them, absent if the configuration stated them
 * @param grantedAt since when they hold
 * @param proposed grants that wait for a second person
 * @param proposedBy who proposed them
 * @param reason why they were proposed, or turned down, or else why those that hold were
 * proposed
 * @param changedAt when something happened last
 * @param position position of the last event in it
 * @param version how many events led here, by which it is edited
 */
public record AuthorityItem(AuthoritySubject subject, Grants grants, long grantsVersion, @Nullable String grantedBy,
		@Nullable String approvedBy, @Nullable Instant grantedAt, @Nullable Grants proposed,
		@Nullable String proposedBy, @Nullable String reason, Instant changedAt, long position, long version) {

	static AuthorityItem of(StoredRow<AuthorityRow> stored) {
		AuthorityRow row = stored.row();
		return new AuthorityItem(new AuthoritySubject(row.kind(), row.place()), row.grants().as(Grants.class),
				row.grantsVersion(), row.grantedBy(), row.approvedBy(), row.grantedAt(),
				(row.proposed() != null) ? row.proposed().as(Grants.class) : null, row.proposedBy(), row.reason(),
				row.changedAt(), stored.position(), row.version());
	}

}
