package io.tieout.app.controls;

import io.tieout.core.Quantity;
import io.tieout.projections.stockledger.LedgerKind;
import io.tieout.projections.stockledger.StockLedgerRow;
import io.tieout.reconciliation.SideFigure;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The ledger of a position on a day of business time, in UTC: starting + receipts − sales
 * + returns ± adjustments ± transfers = ending. Each change has the sign it has in the
 * ledger, so sales are below zero.
 *
 * @param starting on hand before the day
 * @param changes on hand by kind on the day
 */
record DayIdentity(Quantity starting, Map<LedgerKind, Quantity> changes) {

	/** The kinds that move goods, in the order of the identity. */
	private static final Map<LedgerKind, String> MOVING = new EnumMap<>(
			Map.of(LedgerKind.RECEIPT, "receipts", LedgerKind.SALE, "sales", LedgerKind.RETURN, "returns",
					LedgerKind.ADJUSTMENT, "adjustments", LedgerKind.TRANSFER, "transfers"));

	/** The day of some entries of one position. */
	static DayIdentity of(Collection<StockLedgerRow> entries, LocalDate day) {
		Quantity starting = Quantity.ZERO;
		Map<LedgerKind, Quantity> changes = new EnumMap<>(LedgerKind.class);
		for (StockLedgerRow entry : entries) {
			LocalDate at = day(entry);
			if (at.isBefore(day)) {
				starting = starting.plus(entry.onHand());
			}
			else if (at.equals(day)) {
				changes.merge(entry.kind(), entry.onHand(), Quantity::plus);
			}
		}
		return new DayIdentity(starting, changes);
	}

	static LocalDate day(StockLedgerRow entry) {
		return LocalDate.ofInstant(entry.at(), ZoneOffset.UTC);
	}

	/** On hand after the day, by all that is entered for it. */
	Quantity ending() {
		return this.changes.values().stream().reduce(this.starting, Quantity::plus);
	}

	/** Both sides of the identity, as a history and a ledger have it. */
	static List<SideFigure> figures(DayIdentity history, DayIdentity ledger) {
		List<SideFigure> figures = new ArrayList<>();
		figures.add(new SideFigure("starting", history.starting(), ledger.starting()));
		MOVING.forEach((kind, name) -> figures.add(new SideFigure(name, history.of(kind), ledger.of(kind))));
		figures.add(new SideFigure("ending", history.ending(), ledger.ending()));
		return figures;
	}

	/** Whether an entry moves goods though its kind says that it does not. */
	static boolean movesInSecret(StockLedgerRow entry) {
		return !MOVING.containsKey(entry.kind()) && !entry.onHand().isZero();
	}

	private Quantity of(LedgerKind kind) {
		return this.changes.getOrDefault(kind, Quantity.ZERO);
	}

}
