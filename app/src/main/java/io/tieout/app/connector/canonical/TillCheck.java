package io.tieout.app.connector.canonical;

import io.tieout.core.InvalidValueException;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.finance.TillTransactionType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules over several fields of a till's transaction.
 */
final class TillCheck {

	private final Entry entry;

	private final TillTerms terms;

	private final FieldProblems problems;

	private final TillTransactionType type;

	TillCheck(Entry entry, TillTerms terms, FieldProblems problems) {
		this.entry = entry;
		this.terms = terms;
		this.problems = problems;
		this.type = entry.get(PosTransactions.TYPE);
	}

	void run() {
		List<Entry> lines = PosTransactions.lines(this.entry);
		boolean trade = this.type == TillTransactionType.SALE || this.type == TillTransactionType.RETURN;
		if (trade && lines.isEmpty()) {
			this.problems.add(PosTransactions.LINES.name(), "FIELD_MISSING", "A sale or a return has a line.");
		}
		if (this.type == TillTransactionType.CONTROL && !lines.isEmpty()) {
			this.problems.add(PosTransactions.LINES.name(), "CONTROL_WITH_LINES",
					"A control transaction sells nothing; what was broken off is a VOID.");
		}
		for (int index = 0; index < lines.size(); index++) {
			check(lines.get(index), PosTransactions.LINES.name() + "[" + index + "].", trade);
		}
		if (this.problems.isEmpty()) {
			checkCurrency(lines);
		}
		if (this.problems.isEmpty() && trade) {
			checkTenders(lines);
		}
	}

	private void check(Entry line, String place, boolean trade) {
		Quantity quantity = line.get(PosTransactions.QUANTITY);
		if (trade && quantity.isZero()) {
			this.problems.add(place + PosTransactions.QUANTITY.name(), "QUANTITY_ZERO",
					"A line sells or takes back more than nothing.");
		}
		if (this.type == TillTransactionType.RETURN && quantity.isNegative()) {
			this.problems.add(place + PosTransactions.QUANTITY.name(), "QUANTITY_SIGN",
					"What comes back in a return is above zero; in a SALE it is below.");
		}
		StockFields.checkSize(quantity, place + PosTransactions.QUANTITY.name(), this.problems);
		Money amount = amount(line, place);
		boolean isGoods = this.terms.notGoods().apply(line.get(PosTransactions.SKU)).isEmpty();
		if (trade && isGoods && amount != null && !amount.isZero() && amount.isNegative() != quantity.isNegative()) {
			this.problems.add(place + PosTransactions.AMOUNT.name(), "AMOUNT_SIGN",
					"The amount of goods has the sign of their quantity.");
		}
		Money tax = line.find(PosTransactions.TAX);
		if (tax != null && amount != null && !isContained(tax, amount)) {
			this.problems.add(place + PosTransactions.TAX.name(), "TAX_NOT_CONTAINED",
					"The tax is contained in the amount: it has its sign and is no larger.");
		}
	}

	private static boolean isContained(Money tax, Money amount) {
		long part = tax.amountMinor();
		long whole = amount.amountMinor();
		return (whole >= 0) ? 0 <= part && part <= whole : whole <= part && part <= 0;
	}

	private @Nullable Money amount(Entry line, String place) {
		try {
			return PosTransactions.amount(line);
		}
		catch (ArithmeticException | InvalidValueException ex) {
			this.problems.add(place + PosTransactions.AMOUNT.name(), "AMOUNT_OUT_OF_RANGE",
					"Price times quantity is more than an amount can say.");
			return null;
		}
	}

	private void checkCurrency(List<Entry> lines) {
		List<Money> amounts = new ArrayList<>();
		lines.forEach((line) -> {
			amounts.add(PosTransactions.amount(line));
			amounts.add(Money.zero(line.get(PosTransactions.UNIT_PRICE).currency()));
			if (line.find(PosTransactions.TAX) != null) {
				amounts.add(line.get(PosTransactions.TAX));
			}
		});
		PosTransactions.tenders(this.entry).forEach((tender) -> amounts.add(tender.get(PosTransactions.PAID)));
		if (amounts.stream().map(Money::currency).distinct().count() > 1) {
			this.problems.add(PosTransactions.LINES.name(), "CURRENCY_MISMATCH",
					"All amounts of a transaction have one currency.");
		}
	}

	private void checkTenders(List<Entry> lines) {
		List<Entry> tenders = PosTransactions.tenders(this.entry);
		if (tenders.isEmpty()) {
			return;
		}
		if (tenders.stream().anyMatch((tender) -> tender.get(PosTransactions.METHOD).equals(TillSale.SPLIT))) {
			this.problems.add(PosTransactions.TENDERS.name(), "TENDER_RESERVED",
					TillSale.SPLIT + " stands for several tenders at once; list them.");
		}
		try {
			Money due = lines.stream().map(PosTransactions::amount).reduce(Money::plus).orElseThrow();
			Money paid = tenders.stream()
				.map((tender) -> tender.get(PosTransactions.PAID))
				.reduce(Money::plus)
				.orElseThrow();
			if (!due.equals(paid)) {
				this.problems.add(PosTransactions.TENDERS.name(), "TENDERS_DO_NOT_FOOT", "The lines come to " + due
						+ ", the tenders to " + paid + "; change given stands among the tenders, below zero.");
			}
		}
		catch (ArithmeticException ex) {
			this.problems.add(PosTransactions.LINES.name(), "AMOUNT_OUT_OF_RANGE",
					"The transaction comes to more than an amount can say.");
		}
	}

}
