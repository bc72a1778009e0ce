package io.tieout.reconciliation;

import io.tieout.contract.MessageType;
import io.tieout.core.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened about writing a break off. Every event that moves the break carries its
 * figures as they stood.
 */
public sealed interface WriteOffEvent extends BreakEvent {

	/**
	 * A person proposed to give the difference up.
	 *
	 * @param breakId flow and key
	 * @param figures what the sides said
	 * @param amount what is to be given up: the difference, with its sign
	 * @param firstSeen when the break was first seen
	 * @param reason why, in words
	 * @param by opaque id of the proposer
	 * @param at when
	 */
	@MessageType(name = "reconciliation.WriteOffProposed")
	record WriteOffProposed(BreakId breakId, BreakFigures figures, Money amount, Instant firstSeen, String reason,
			String by, Instant at) implements WriteOffEvent {
	}

	/**
	 * A second person agreed, and the difference is given up. Nothing is posted by it.
	 *
	 * @param breakId flow and key
	 * @param figures what the sides said
	 * @param amount what is given up: the difference, with its sign
	 * @param firstSeen when the break was first seen
	 * @param reason why the proposer proposed it, in words
	 * @param proposedBy opaque id of the proposer
	 * @param remark what the approver added in words, if anything
	 * @param approvedBy opaque id of the approver, another person
	 * @param at when it was approved
	 */
	@MessageType(name = "reconciliation.BreakWrittenOff")
	record BreakWrittenOff(BreakId breakId, BreakFigures figures, Money amount, Instant firstSeen, String reason,
			String proposedBy, @Nullable String remark, String approvedBy, Instant at) implements WriteOffEvent {
	}

	/**
	 * A person turned the proposal down, and the break stands as before it.
	 *
	 * @param breakId flow and key
	 * @param figures what the sides said
	 * @param status where the break stands again, {@code OPEN} or {@code ASSIGNED}
	 * @param reason why, in words
	 * @param proposedBy opaque id of the proposer
	 * @param by opaque id of who turned it down
	 * @param at when
	 */
	@MessageType(name = "reconciliation.WriteOffRejected")
	record WriteOffRejected(BreakId breakId, BreakFigures figures, BreakStatus status, String reason, String proposedBy,
			String by, Instant at) implements WriteOffEvent {
	}

	/**
	 * The figures changed before a second person had decided, so the proposal fell, and
	 * the break stands as before it.
	 *
	 * @param breakId flow and key
	 * @param figures what the sides say now
	 * @param amount what was to be given up
	 * @param status where the break stands again, {@code OPEN} or {@code ASSIGNED}
	 * @param proposedBy opaque id of the proposer
	 * @param at when the change was noticed
	 */
	@MessageType(name = "reconciliation.WriteOffWithdrawn")
	record WriteOffWithdrawn(BreakId breakId, BreakFigures figures, Money amount, BreakStatus status, String proposedBy,
			Instant at) implements WriteOffEvent {
	}

	/**
	 * The proposer tried to approve their own proposal. The break stands as it did.
	 *
	 * @param breakId flow and key
	 * @param amount what was to be given up
	 * @param by opaque id of who tried
	 * @param at when
	 */
	@MessageType(name = "reconciliation.WriteOffApprovalRefused")
	record WriteOffApprovalRefused(BreakId breakId, Money amount, String by, Instant at) implements WriteOffEvent {
	}

}
