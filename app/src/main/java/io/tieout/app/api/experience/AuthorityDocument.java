package io.tieout.app.api.experience;

import io.tieout.projections.authorities.AuthorityItem;
import io.tieout.reconciliation.AuthorityStates;
import io.tieout.reconciliation.Grant;
import io.tieout.reconciliation.Grants;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what over the stock of a location or the prices of a channel.
 *
 * @param kind {@code stock} or {@code price}
 * @param subject the location or channel, {@code *} for all others
 * @param grants a grant per source; none where those of {@code *} hold
 * @param grantsVersion version of the grants, 0 before any were stated
 * @param grantedBy who stated or proposed them; {@code configuration} at the beginning
 * @param approvedBy who approved them
 * @param grantedAt since when they hold
 * @param proposal what waits for a second person
 * @param reason why the last proposal was made or turned down
 * @param changedAt when something happened last
 * @param position position of the last event in it
 * @param version how many events led here, to be sent as If-Match by whoever edits it
 * @param history where every change is listed
 */
record AuthorityDocument(String kind, String subject, List<Grant> grants, long grantsVersion,
		@Nullable String grantedBy, @Nullable String approvedBy, @Nullable Instant grantedAt,
		@Nullable Proposal proposal, @Nullable String reason, Instant changedAt, long position, long version,
		String history) {

	static AuthorityDocument of(AuthorityItem item) {
		Grants proposed = item.proposed();
		return new AuthorityDocument(item.subject().kind().word(), item.subject().place(), item.grants().list(),
				item.grantsVersion(), item.grantedBy(), item.approvedBy(), item.grantedAt(),
				(proposed != null) ? new Proposal(proposed.list(), String.valueOf(item.proposedBy())) : null,
				item.reason(), item.changedAt(), item.position(), item.version(),
				"/audit/v1/history/" + AuthorityStates.AUTHORITY + "/" + item.subject().aggregateId());
	}

	/**
	 * Grants that wait.
	 *
	 * @param grants a grant per source
	 * @param by who proposed them
	 */
	record Proposal(List<Grant> grants, String by) {
	}

}
