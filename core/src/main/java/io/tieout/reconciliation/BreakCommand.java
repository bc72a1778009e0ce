package io.tieout.reconciliation;

import io.tieout.contract.Command;
import io.tieout.contract.MessageType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be asked of a break.
 */
public sealed interface BreakCommand extends Command permits BreakCommand.DetectBreak, BreakCommand.CloseBreak,
		BreakCommand.AssignBreak, BreakCommand.ResolveBreak, BreakCommand.ReopenBreak, WriteOffCommand {

	/**
	 * The break it is about.
	 */
	BreakId breakId();

	@Override
	default String aggregateId() {
		return breakId().aggregateId();
	}

	/**
	 * The sides of a key do not tie out. Opens the break, revises an open one, opens a
	 * closed one again; a break that was resolved or written off opens again only if its
	 * figures have changed since. Changed figures withdraw a write-off that waits. Never
	 * refused.
	 *
	 * @param breakId flow and key
	 * @param figures what the sides say now
	 * @param at when it was noticed
	 */
	@MessageType(name = "reconciliation.DetectBreak")
	record DetectBreak(BreakId breakId, BreakFigures figures, Instant at) implements BreakCommand {
	}

	/**
	 * The sides tie out by themselves. Refused as {@code BREAK_UNKNOWN}.
	 *
	 * @param breakId flow and key
	 * @param sides what they agree on
	 * @param evidence the events behind both sides
	 * @param at when it was noticed
	 */
	@MessageType(name = "reconciliation.CloseBreak")
	record CloseBreak(BreakId breakId, BreakSides sides, Evidence evidence, Instant at) implements BreakCommand {
	}

	/**
	 * Somebody looks into it. Refused as {@code BREAK_UNKNOWN},
	 * {@code CHANGED_MEANWHILE}, {@code BREAK_NOT_OPEN}, {@code WRITE_OFF_PENDING} (a
	 * write-off waits for a second person) or {@code ASSIGNEE_MISSING}.
	 *
	 * @param breakId flow and key
	 * @param seenVersion how many events the break had when the person looked, absent if
	 * that is of no matter
	 * @param assignee opaque id of who does
	 * @param by opaque id of who decided so
	 * @param at when
	 */
	@MessageType(name = "reconciliation.AssignBreak")
	record AssignBreak(BreakId breakId, @Nullable Long seenVersion, String assignee, String by,
			Instant at) implements BreakCommand {
	}

	/**
	 * A person disposes of it although the sides differ. Refused as
	 * {@code BREAK_UNKNOWN}, {@code CHANGED_MEANWHILE}, {@code BREAK_NOT_OPEN},
	 * {@code WRITE_OFF_PENDING} (a write-off waits for a second person) or
	 * {@code REASON_MISSING}.
	 *
	 * @param breakId flow and key
	 * @param seenVersion how many events the break had when the person looked, absent if
	 * that is of no matter
	 * @param resolution how
	 * @param reason why, in words
	 * @param by opaque id of the person
	 * @param at when
	 */
	@MessageType(name = "reconciliation.ResolveBreak")
	record ResolveBreak(BreakId breakId, @Nullable Long seenVersion, Resolution resolution, String reason, String by,
			Instant at) implements BreakCommand {
	}

	/**
	 * A person takes a resolution or a write-off back. Refused as {@code BREAK_UNKNOWN},
	 * {@code BREAK_NOT_RESOLVED} or {@code REASON_MISSING}.
	 *
	 * @param breakId flow and key
	 * @param reason why, in words
	 * @param by opaque id of the person
	 * @param at when
	 */
	@MessageType(name = "reconciliation.ReopenBreak")
	record ReopenBreak(BreakId breakId, String reason, String by, Instant at) implements BreakCommand {
	}

}
