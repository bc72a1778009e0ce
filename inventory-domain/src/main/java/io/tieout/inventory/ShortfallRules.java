package io.tieout.inventory;

import io.tieout.core.Objections;
import io.tieout.core.Rejection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What may become of a shortfall: each rule by its name, with its objection.
 */
final class ShortfallRules {

	private ShortfallRules() {
	}

	/**
	 * What every step of a person needs.
	 */
	static Optional<Rejection> aPersonMayDecide(StockShortfall known, @Nullable Long seenVersion, String reason) {
		return Objections.first(() -> thereIsOne(known), () -> nobodyWasFaster(known, seenVersion),
				() -> itIsOpen(known), () -> aPersonGivesAReason(reason));
	}

	private static Optional<Rejection> thereIsOne(StockShortfall known) {
		return Objections.when(known.status() == null, "SHORTFALL_UNKNOWN", "The order never fell short.");
	}

	static Optional<Rejection> nobodyWasFaster(StockShortfall known, @Nullable Long seenVersion) {
		return (seenVersion == null || seenVersion == known.version()) ? Optional.empty()
				: Optional.of(Rejection.of("CHANGED_MEANWHILE", "It has changed since you read it. Read it again.")
					.with("version", known.version()));
	}

	private static Optional<Rejection> itIsOpen(StockShortfall known) {
		return known.isOpen() ? Optional.empty() : Optional
			.of(Rejection.of("SHORTFALL_CLOSED", "It was decided already.").with("shortfallStatus", known.status()));
	}

	private static Optional<Rejection> aPersonGivesAReason(String reason) {
		return Objections.when(reason.isBlank(), "REASON_MISSING", "Say why, in a few words.");
	}

	static Optional<Rejection> nobodyLetItWaitBefore(StockShortfall known) {
		return Objections.when(known.status() == ShortfallStatus.BACKORDERED, "SHORTFALL_BACKORDERED",
				"It waits for goods already.");
	}

	static Optional<Rejection> theGoodsAreStillWanted(StockShortfall known) {
		return Objections.when(known.status() == ShortfallStatus.CANCELLED, "SHORTFALL_CANCELLED",
				"A person has decided that the order's goods are not delivered.");
	}

}
