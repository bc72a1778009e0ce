package io.tieout.inventory;

import io.tieout.aggregate.Decider;
import io.tieout.aggregate.Decision;
import io.tieout.core.Objections;
import io.tieout.core.Rejection;
import io.tieout.inventory.PriceCommand.ComparePrice;
import io.tieout.inventory.PriceEvent.PriceCompared;
import io.tieout.inventory.PriceEvent.PriceConfirmed;
import io.tieout.inventory.PriceEvent.PriceSet;
import io.tieout.inventory.PriceEvent.PriceStatementSuperseded;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of prices: for each beginning the newest statement holds, whatever the order
 * of arrival, and a source without authority changes nothing.
 */
final class PriceDecider implements Decider<PriceHistory, PriceCommand, PriceEvent> {

	@Override
	public String aggregateType() {
		return "inventory.Price";
	}

	@Override
	public Class<PriceCommand> commandFamily() {
		return PriceCommand.class;
	}

	@Override
	public Class<PriceEvent> eventFamily() {
		return PriceEvent.class;
	}

	@Override
	public Class<PriceHistory> stateType() {
		return PriceHistory.class;
	}

	@Override
	public int stateRevision() {
		return 1;
	}

	@Override
	public PriceHistory initial() {
		return PriceHistory.NONE;
	}

	@Override
	public Decision<PriceEvent> decide(PriceHistory history, PriceCommand command) {
		StatedPrice stated = command.stated();
		if (command instanceof ComparePrice) {
			return unsound(stated).<Decision<PriceEvent>>map(Decision::refused)
				.orElseGet(() -> Decision.accepted(new PriceCompared(stated, history.at(stated.validFrom()))));
		}
		StatedPrice known = history.from(stated.validFrom()).orElse(null);
		return Objections
			.first(() -> unsound(stated), () -> aVersionHasOneContent(known, stated),
					() -> aNumberedPriceStaysNumbered(known, stated))
			.<Decision<PriceEvent>>map(Decision::refused)
			.orElseGet(() -> set(history, known, stated));
	}

	@Override
	public PriceHistory evolve(PriceHistory history, PriceEvent event) {
		return (event instanceof PriceSet || event instanceof PriceConfirmed) ? history.with(event.stated()) : history;
	}

	private static Decision<PriceEvent> set(PriceHistory history, @Nullable StatedPrice known, StatedPrice stated) {
		if (known == null) {
			return Decision.accepted(history.isForgotten(stated.validFrom()) ? new PriceStatementSuperseded(stated)
					: new PriceSet(stated));
		}
		if (known.version().isSame(stated.version())) {
			return Decision.unchanged();
		}
		if (stated.version().isBefore(known.version())) {
			return Decision.accepted(new PriceStatementSuperseded(stated));
		}
		return Decision.accepted(known.saysTheSameAs(stated) ? new PriceConfirmed(stated) : new PriceSet(stated));
	}

	private static Optional<Rejection> unsound(StatedPrice stated) {
		Instant end = stated.validTo();
		return Objections.first(
				() -> Objections.when(stated.price().isNegative(), "PRICE_NEGATIVE", "A price is zero or more."),
				() -> Objections.when(end != null && end.isBefore(stated.validFrom()), "PERIOD_REVERSED",
						"A price does not end before it begins."));
	}

	private static Optional<Rejection> aVersionHasOneContent(@Nullable StatedPrice known, StatedPrice stated) {
		return Objections.when(
				known != null && known.version().isSame(stated.version()) && !known.saysTheSameAs(stated),
				"SOURCE_RECORD_CHANGED",
				"This version of the price is known with other content; send a newer version.");
	}

	private static Optional<Rejection> aNumberedPriceStaysNumbered(@Nullable StatedPrice known, StatedPrice stated) {
		return Objections.when(known != null && stated.version().lacksNumberAfter(known.version()),
				"VERSION_NOT_NUMBERED",
				"The price's statements have numbers as their versions; send this one with the next number.");
	}

}
