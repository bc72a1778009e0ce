package io.tieout.finance;

import io.tieout.core.InvalidValueException;
import io.tieout.core.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A transaction of a till. Store, till, trading day and number say which it is (ARTS/NRF
 * POSLog).
 *
 * @param sequence its number at that till, 0 to 999,999,999
 * @param type what the till did
 * @param lines what it sold or took back, or would have, had it not been broken off
 * @param tenders what it states of payment
 * @param occurredAt when, by the till's clock
 */
public record TillTransaction(int sequence, TillTransactionType type, List<TillLine> lines, List<TenderAmount> tenders,
		Instant occurredAt) {

	/** The largest number of a transaction. */
	public static final int MAX_SEQUENCE = 999_999_999;

	public TillTransaction {
		if (sequence < 0 || sequence > MAX_SEQUENCE) {
			throw new InvalidValueException("SEQUENCE_INVALID",
					"The number of a transaction is a whole number from 0 to " + MAX_SEQUENCE + ".");
		}
		lines = List.copyOf(lines);
		tenders = List.copyOf(tenders);
	}

	/**
	 * What the store took by it: below zero where it paid out; empty for what was no
	 * trade or was broken off.
	 * @throws ArithmeticException if the lines come to more than money can say
	 */
	public Optional<Money> taken() {
		return switch (this.type) {
			case SALE -> sum();
			case RETURN -> sum().map(Money::negated);
			case VOID, CONTROL -> Optional.empty();
		};
	}

	private Optional<Money> sum() {
		return this.lines.stream().map(TillLine::amount).reduce(Money::plus);
	}

}
