package io.tieout.reconciliation;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import java.time.Instant;

/**
 * What happened to a break. Every event that changes the figures carries all of them, and
 * when the break was first seen: ageing never resets.
 */
public sealed interface BreakEvent extends Event
		permits BreakEvent.BreakDetected, BreakEvent.BreakRevised, BreakEvent.BreakClosed, BreakEvent.BreakAssigned,
		BreakEvent.BreakResolved, BreakEvent.BreakReopened, WriteOffEvent {

	/**
	 * The break it is about.
	 */
	BreakId breakId();

	@Override
	default String aggregateId() {
		return breakId().aggregateId();
	}

	/**
	 * The sides of a key were seen to differ for the first time.
	 *
	 * @param breakId flow and key
	 * @param figures what the sides said
	 * @param firstSeen when, the age of the break from now on
	 */
	@MessageType(name = "reconciliation.BreakDetected")
	record BreakDetected(BreakId breakId, BreakFigures figures, Instant firstSeen) implements BreakEvent {
	}

	/**
	 * The sides of an open break changed and still differ.
	 *
	 * @param breakId flow and key
	 * @param figures what the sides say now
	 * @param firstSeen when the break was first seen
	 * @param at when the change was noticed
	 */
	@MessageType(name = "reconciliation.BreakRevised")
	record BreakRevised(BreakId breakId, BreakFigures figures, Instant firstSeen, Instant at) implements BreakEvent {
	}

	/**
	 * The sides tie out.
	 *
	 * @param breakId flow and key
	 * @param sides what they agree on
	 * @param evidence the events behind both sides
	 * @param firstSeen when the break was first seen
	 * @param at when it tied out
	 */
	@MessageType(name = "reconciliation.BreakClosed")
	record BreakClosed(BreakId breakId, BreakSides sides, Evidence evidence, Instant firstSeen,
			Instant at) implements BreakEvent {
	}

	/**
	 * Somebody looks into it.
	 *
	 * @param breakId flow and key
	 * @param assignee opaque id of who does
	 * @param by opaque id of who decided so
	 * @param at when
	 */
	@MessageType(name = "reconciliation.BreakAssigned")
	record BreakAssigned(BreakId breakId, String assignee, String by, Instant at) implements BreakEvent {
	}

	/**
	 * A person disposed of it although the sides differ.
	 *
	 * @param breakId flow and key
	 * @param resolution how
	 * @param reason why, in words
	 * @param by opaque id of the person
	 * @param at when
	 */
	@MessageType(name = "reconciliation.BreakResolved")
	record BreakResolved(BreakId breakId, Resolution resolution, String reason, String by,
			Instant at) implements BreakEvent {
	}

	/**
	 * A closed, resolved or written-off break is open again.
	 *
	 * @param breakId flow and key
	 * @param figures what the sides say now
	 * @param firstSeen when the break was first seen, before it was closed
	 * @param reason why, in words
	 * @param by opaque id of the person or process
	 * @param at when
	 */
	@MessageType(name = "reconciliation.BreakReopened")
	record BreakReopened(BreakId breakId, BreakFigures figures, Instant firstSeen, String reason, String by,
			Instant at) implements BreakEvent {
	}

}
