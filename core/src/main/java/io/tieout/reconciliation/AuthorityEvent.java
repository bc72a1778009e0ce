package io.tieout.reconciliation;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to the authority over a subject. Every event says whole what it is about:
 * the grants that hold from then on, or those that were proposed.
 */
public sealed interface AuthorityEvent extends Event {

	/**
	 * What it is about.
	 */
	AuthoritySubject subject();

	@Override
	default String aggregateId() {
		return subject().aggregateId();
	}

	/**
	 * The grants an installation begins with were stated.
	 *
	 * @param subject stock of a location or prices of a channel
	 * @param grants the grants that hold, whole
	 * @param version version of the grants, 1
	 * @param by who stated them
	 * @param at when
	 */
	@MessageType(name = "reconciliation.GrantsStated")
	record GrantsStated(AuthoritySubject subject, List<Grant> grants, long version, String by,
			Instant at) implements AuthorityEvent {

		public GrantsStated {
			grants = List.copyOf(grants);
		}

	}

	/**
	 * A person proposed other grants. Those that hold still do.
	 *
	 * @param subject stock of a location or prices of a channel
	 * @param grants the grants proposed, whole
	 * @param version the version they would be
	 * @param reason why, in words
	 * @param by opaque id of the proposer
	 * @param at when
	 */
	@MessageType(name = "reconciliation.GrantsProposed")
	record GrantsProposed(AuthoritySubject subject, List<Grant> grants, long version, String reason, String by,
			Instant at) implements AuthorityEvent {

		public GrantsProposed {
			grants = List.copyOf(grants);
		}

	}

	/**
	 * A second person agreed, and the grants hold from now on.
	 *
	 * @param subject stock of a location or prices of a channel
	 * @param grants the grants that hold, whole
	 * @param version version of the grants, counted from 1
	 * @param reason why the proposer proposed them, in words
	 * @param proposedBy opaque id of the proposer
	 * @param remark what the approver added in words, if anything
	 * @param approvedBy opaque id of the approver, another person
	 * @param at when they were approved
	 */
	@MessageType(name = "reconciliation.GrantsChanged")
	record GrantsChanged(AuthoritySubject subject, List<Grant> grants, long version, String reason, String proposedBy,
			@Nullable String remark, String approvedBy, Instant at) implements AuthorityEvent {

		public GrantsChanged {
			grants = List.copyOf(grants);
		}

	}

	/**
	 * A proposal was turned down, or taken back by its proposer.
	 *
	 * @param subject stock of a location or prices of a channel
	 * @param grants the grants that hold on, whole
	 * @param version their version, 0 if none were ever stated
	 * @param reason why, in words
	 * @param proposedBy opaque id of the proposer
	 * @param by opaque id of who turned it down
	 * @param at when
	 */
	@MessageType(name = "reconciliation.GrantsRejected")
	record GrantsRejected(AuthoritySubject subject, List<Grant> grants, long version, String reason, String proposedBy,
			String by, Instant at) implements AuthorityEvent {

		public GrantsRejected {
			grants = List.copyOf(grants);
		}

	}

	/**
	 * The proposer tried to approve their own proposal, which still waits.
	 *
	 * @param subject stock of a location or prices of a channel
	 * @param grants the grants proposed, whole
	 * @param version the version they would be
	 * @param by opaque id of who tried
	 * @param at when
	 */
	@MessageType(name = "reconciliation.GrantsApprovalRefused")
	record GrantsApprovalRefused(AuthoritySubject subject, List<Grant> grants, long version, String by,
			Instant at) implements AuthorityEvent {

		public GrantsApprovalRefused {
			grants = List.copyOf(grants);
		}

	}

}
