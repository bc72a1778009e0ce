package io.tieout.inventory;

import io.tieout.aggregate.Decision;
import io.tieout.core.OrderId;
import io.tieout.inventory.StockPositionEvent.WentNegative;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An item at a place as its history tells. What holds at every moment, whatever the order
 * in which the facts arrived:
 * <ul>
 * <li>on hand = the figure of the last count by business time + what changed after it; a
 * change of the same instant comes before the count;</li>
 * <li>reserved = what is left of the open holds;</li>
 * <li>damaged, in quality control, in transit = the sum of their changes;</li>
 * <li>sellable = on hand less all the others, so that what a count finds falls on
 * sellable.</li>
 * </ul>
 * It remembers what {@link RecentFacts} says, forgetting once per day of business time
 * what is older than the horizon. A fact beyond the horizon is still taken, but a count
 * beyond it is superseded.
 *
 * @param levels how much is in which state
 * @param anchor the last count, if there is one
 * @param newest business time of the newest fact, if there is one
 * @param recent the facts a later arrival may ask for
 * @param holds what is held for which reservation
 */
record StockPosition(StockLevels levels, @Nullable Anchor anchor, @Nullable Instant newest, RecentFacts recent,
		OpenHolds holds) {

	static final StockPosition EMPTY = new StockPosition(StockLevels.NONE, null, null, RecentFacts.NONE,
			OpenHolds.NONE);

	/**
	 * What further facts make of the stock on hand.
	 */
	Effect effectOf(List<StockFact> facts) {
		return this.recent.effectOf(facts, countedAt());
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
		return new StockPosition(after, this.anchor, this.newest, this.recent, this.holds);
	}

	/**
	 * The position with other holds; what is reserved less becomes sellable.
	 */
	StockPosition with(OpenHolds after) {
		return new StockPosition(this.levels.withReserved(after.reserved()), this.anchor, this.newest, this.recent,
				after);
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
		StockPosition after = seen(at).remembering(hold.fulfilment(at));
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
		return with(this.holds.settled(numbers, this.recent::shippedAlone));
	}

	/**
	 * The position with facts to remember, as far as a later arrival may ask for them.
	 */
	StockPosition remembering(List<StockFact> facts) {
		RecentFacts remembered = this.recent;
		for (StockFact fact : facts) {
			if (fact.claim() != Claim.CHANGED || isAfterCount(fact.at())) {
				remembered = remembered.plus(fact);
			}
		}
		return new StockPosition(this.levels, this.anchor, this.newest, remembered, this.holds);
	}

	/**
	 * The position with another anchor.
	 */
	StockPosition anchoredAt(Anchor count) {
		return new StockPosition(this.levels, count, this.newest, this.recent.sinceCount(count.at()), this.holds)
			.seen(count.at());
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
		StockPosition seen = new StockPosition(this.levels, this.anchor, at, this.recent, this.holds);
		return newDay ? seen.since(at.minus(BusinessTime.HORIZON)) : seen;
	}

	private StockPosition since(Instant start) {
		OpenHolds open = this.holds.withoutShippedBefore(start);
		Set<Long> held = open.holds()
			.stream()
			.flatMap((hold) -> hold.numbers().stream())
			.map(Documents::fingerprint)
			.collect(Collectors.toSet());
		return new StockPosition(this.levels, this.anchor, this.newest, this.recent.since(start, held), open);
	}

	private boolean isAfterCount(Instant at) {
		return this.anchor == null || at.isAfter(this.anchor.at());
	}

	private @Nullable Instant countedAt() {
		return (this.anchor != null) ? this.anchor.at() : null;
	}

}
