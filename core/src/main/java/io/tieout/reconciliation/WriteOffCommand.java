package io.tieout.reconciliation;

import io.tieout.contract.MessageType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked about writing a break off, which needs two people.
 */
public sealed interface WriteOffCommand extends BreakCommand {

	/**
	 * A person proposes to give the difference up, as it stands. Refused as
	 * {@code BREAK_UNKNOWN}, {@code CHANGED_MEANWHILE}, {@code BREAK_NOT_OPEN},
	 * {@code WRITE_OFF_PENDING} (another proposal waits), {@code NOTHING_TO_WRITE_OFF}
	 * (the difference is zero or in no one currency) or {@code REASON_MISSING}.
	 *
	 * @param breakId flow and key
	 * @param seenVersion how many events the break had when the person looked, absent if
	 * that is of no matter
	 * @param reason why, in words
	 * @param by opaque id of the proposer
	 * @param at when
	 */
	@MessageType(name = "reconciliation.ProposeWriteOff")
	record ProposeWriteOff(BreakId breakId, @Nullable Long seenVersion, String reason, String by,
			Instant at) implements WriteOffCommand {
	}

	/**
	 * A second person agrees. Refused as {@code BREAK_UNKNOWN},
	 * {@code WRITE_OFF_WITHDRAWN} (the figures have changed since it was proposed),
	 * {@code CHANGED_MEANWHILE}, {@code BREAK_NOT_OPEN}, {@code NOTHING_PROPOSED} or
	 * {@code SECOND_PERSON_REQUIRED} (the proposer tried), which is recorded.
	 *
	 * @param breakId flow and key
	 * @param seenVersion how many events the break had when the person looked, absent if
	 * that is of no matter
	 * @param remark what the approver adds in words, if anything
	 * @param by opaque id of the approver, who is not the proposer
	 * @param at when
	 */
	@MessageType(name = "reconciliation.ApproveWriteOff")
	record ApproveWriteOff(BreakId breakId, @Nullable Long seenVersion, @Nullable String remark, String by,
			Instant at) implements WriteOffCommand {
	}

	/**
	 * A person turns a proposal down; its proposer may, too. Refused as
	 * {@code BREAK_UNKNOWN}, {@code WRITE_OFF_WITHDRAWN} (the figures have changed since
	 * it was proposed), {@code CHANGED_MEANWHILE}, {@code BREAK_NOT_OPEN},
	 * {@code NOTHING_PROPOSED} or {@code REASON_MISSING}.
	 *
	 * @param breakId flow and key
	 * @param seenVersion how many events the break had when the person looked, absent if
	 * that is of no matter
	 * @param reason why, in words
	 * @param by opaque id of the person
	 * @param at when
	 */
	@MessageType(name = "reconciliation.RejectWriteOff")
	record RejectWriteOff(BreakId breakId, @Nullable Long seenVersion, String reason, String by,
			Instant at) implements WriteOffCommand {
	}

}
