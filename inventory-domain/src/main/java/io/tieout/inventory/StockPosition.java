package io.tieout.inventory;

import io.tieout.aggregate.Decision;
import io.tieout.core.OrderId;
import io.tieout.core.SourceRef;
import io.tieout.inventory.StockPositionEvent.WentNegative;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An item at a place as its history tells. What holds at every moment, whatever the order
 * in which the facts arrived:
 * <ul>
 * <li>on hand, damaged and quality control = the figure of the last count by business
 * time + what changed after it; a change of the same instant comes before the count;</li>
 * <li>reserved = what is left of the open holds;</li>
 * <li>sellable = on hand less all the others, so that what a count finds falls on
 * sellable.</li>
 * </ul>
 * It remembers what {@link Timeline} says, forgetting once per day of business time what
 * is older than the horizon. A fact beyond the horizon is still taken, but a count beyond
 * it is superseded.
 *
 * @param levels how much is in which state
 * @param timelines what is remembered of each figure
 * @param newest business time of the newest fact, if there is one
 * @param holds what is held for which reservation
 * @param voided the movements and changes of state that were taken back
 */
record StockPosition(StockLevels levels, Timelines timelines, @Nullable Instant newest, OpenHolds holds,
		VoidedRecords voided) {

	static final StockPosition EMPTY = new StockPosition(StockLevels.NONE, Timelines.EMPTY, null, OpenHolds.NONE,
			VoidedRecords.NONE);

	Timeline timeline(StockAccount account) {
		return this.timelines.of(account);
	}

	boolean beyondHorizon(Instant at) {
		return this.newest != null && at.isBefore(this.newest.minus(BusinessTime.HORIZON));
	}

	/**
	 * Accepts what was decided, with an alert if it brings a level below zero that was
	 * not before.
	 */
	Decision<StockPositionEvent> accept(Instant at, List<StockPositionEvent> events) {
		StockPositionEvent last = events.get(events.size() - 1);
		if (this.levels.belowZero() || !last.after().belowZero()) {
			return Decision.accepted(events);
		}
		List<StockPositionEvent> alerted = new ArrayList<>(events);
		alerted.add(new WentNegative(last.position(), at, last.after()));
		return Decision.accepted(alerted);
	}

	StockPosition with(StockLevels after) {
		return new StockPosition(after, this.timelines, this.newest, this.holds, this.voided);
	}

	/**
	 * The position with other holds; what is reserved less becomes sellable.
	 */
	StockPosition with(OpenHolds after) {
		return new StockPosition(this.levels.withReserved(after.reserved()), this.timelines, this.newest, after,
				this.voided);
	}

	private StockPosition with(Timelines after) {
		return new StockPosition(this.levels, after, this.newest, this.holds, this.voided);
	}

	StockPosition with(StockAccount account, UnaryOperator<Timeline> change) {
		return with(this.timelines.with(account, change));
	}

	/**
	 * The position with a hold that belongs to an order.
	 */
	StockPosition committing(Hold hold, @Nullable OrderId order) {
		Hold committed = hold.committedTo(order);
		return with(this.holds.with(committed)).settling(committed.numbers());
	}

	/**
	 * The position once it remembers that held goods have left; its stock on hand is as
	 * before.
	 */
	StockPosition fulfilling(Hold hold, Instant at) {
		StockPosition after = remembering(StockFacts.onHand(at, hold.fulfilment(at)));
		return after.with(after.holds.without(hold.reservation())).settling(hold.numbers());
	}

	/**
	 * The position without a hold. What was shipped from it, if anything, was from others
	 * of the same order.
	 */
	StockPosition ending(Hold hold) {
		StockPosition without = with(this.holds.without(hold.reservation()));
		return hold.begun() ? without.settling(hold.numbers()) : without;
	}

	/**
	 * The position without the holds whose time is over at an instant.
	 */
	StockPosition endedAt(Instant at) {
		StockPosition open = this;
		for (Hold over : this.holds.overAt(at)) {
			open = open.ending(over);
		}
		return open;
	}

	/**
	 * The position with what was shipped under some numbers taken from the holds that
	 * have them.
	 */
	StockPosition settling(Set<String> numbers) {
		return with(this.holds.settled(numbers, timeline(StockAccount.ON_HAND).facts()::shippedAlone));
	}

	/**
	 * The position with facts to remember; its figures are as before.
	 */
	StockPosition remembering(StockFacts facts) {
		StockPosition seen = seen(facts.at());
		return seen.with(seen.timelines.remembering(facts));
	}

	/**
	 * The position with another anchor of a figure.
	 */
	StockPosition anchored(StockAccount account, Anchor anchor) {
		return with(account, (timeline) -> timeline.anchored(anchor)).seen(anchor.at());
	}

	/**
	 * The position that knows what a record stated as taken back.
	 */
	StockPosition voiding(StatedKind kind, SourceRef record) {
		return new StockPosition(this.levels, this.timelines, this.newest, this.holds, this.voided.plus(kind, record));
	}

	/**
	 * The position after a fact of a business time: with the first of a new day it
	 * forgets what the horizon has passed.
	 */
	StockPosition seen(Instant at) {
		if (this.newest != null && !at.isAfter(this.newest)) {
			return this;
		}
		boolean newDay = this.newest != null && BusinessTime.day(at) > BusinessTime.day(this.newest);
		StockPosition seen = new StockPosition(this.levels, this.timelines, at, this.holds, this.voided);
		return newDay ? seen.since(at.minus(BusinessTime.HORIZON)) : seen;
	}

	private StockPosition since(Instant start) {
		OpenHolds open = this.holds.withoutShippedBefore(start);
		Set<Long> held = open.holds()
			.stream()
			.flatMap((hold) -> hold.numbers().stream())
			.map(Documents::fingerprint)
			.collect(Collectors.toSet());
		return new StockPosition(this.levels, this.timelines.since(start, held), this.newest, open, this.voided);
	}

}
