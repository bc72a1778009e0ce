package io.tieout.finance;

import io.tieout.core.Money;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The sale lines of one trading day, or of a part of it, summed by key. Debits and
 * credits are equal whatever the lines, and the order of the lines means nothing.
 *
 * @param sums amount and number of lines by key
 * @param sourceLines number of lines, those without money too
 * @param linesWithoutMoney number of lines whose amount is nothing
 * @param sourceValue sum of the lines' amounts
 * @param taxes sum of the lines' tax by tax code, where there is any
 */
public record SalesSummary(SortedMap<SummaryKey, Sum> sums, long sourceLines, long linesWithoutMoney, Money sourceValue,
		SortedMap<TaxCode, Money> taxes) {

	public SalesSummary {
		sums = Collections.unmodifiableSortedMap(new TreeMap<>(sums));
		taxes = Collections.unmodifiableSortedMap(new TreeMap<>(taxes));
	}

	/**
	 * Sums the lines of a trading day.
	 * @param lines at least one line, all in one currency
	 */
	public static SalesSummary of(StoreDayId storeDay, List<SaleLine> lines) {
		SortedMap<SummaryKey, Sum> sums = new TreeMap<>();
		SortedMap<TaxCode, Money> taxes = new TreeMap<>();
		Money value = Money.zero(lines.get(0).amount().currency());
		for (SaleLine line : lines) {
			value = value.plus(line.amount());
			SalePosting.of(storeDay, line)
				.forEach((posting) -> sums.merge(posting.key(), new Sum(posting.amount(), 1), Sum::plus));
			if (line.tax() != null) {
				taxes.merge(line.taxCode(), line.tax(), Money::plus);
			}
		}
		taxes.values().removeIf(Money::isZero);
		long moneyless = lines.stream().filter((line) -> line.amount().isZero()).count();
		return new SalesSummary(sums, lines.size(), moneyless, value, taxes);
	}

	/**
	 * Whether there is no money to post.
	 */
	public boolean isEmpty() {
		return this.sums.isEmpty();
	}

	/**
	 * The sum of one side.
	 */
	public Money total(Side side) {
		Money zero = Money.zero(this.sourceValue.currency());
		return this.sums.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().side() == side)
			.map((entry) -> entry.getValue().amount())
			.reduce(zero, Money::plus);
	}

	/**
	 * What is posted under a key.
	 *
	 * @param amount the amount, above zero
	 * @param lines number of sale lines in it
	 */
	public record Sum(Money amount, long lines) {

		Sum plus(Sum other) {
			return new Sum(this.amount.plus(other.amount), this.lines + other.lines);
		}

	}

}
