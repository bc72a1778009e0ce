package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.Cause;
import io.tieout.app.ingest.feed.KnownProduct;
import io.tieout.app.ingest.feed.MovedItems;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.Surroundings;
import io.tieout.contract.Command;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.finance.SaleLine;
import io.tieout.finance.SaleLineKind;
import io.tieout.finance.StoreDayCommand.RecordSaleLine;
import io.tieout.finance.StoreDayId;
import io.tieout.finance.Tender;
import io.tieout.finance.TenderAmount;
import io.tieout.finance.TillDayCommand.RecordTillTransaction;
import io.tieout.finance.TillDayId;
import io.tieout.finance.TillLine;
import io.tieout.finance.TillTransaction;
import io.tieout.finance.TillTransactionType;
import io.tieout.inventory.Component;
import io.tieout.inventory.DocumentRef;
import io.tieout.inventory.MovementKind;
import io.tieout.inventory.StockPositionCommand.RecordMovement;
import io.tieout.inventory.StockPositionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says in canonical terms what a till's transaction states: the transaction itself, then
 * each line that was sold or taken back, with what it moves in stock.
 */
final class TillSale {

	/**
	 * Stands for the tender of a line whose transaction was paid with several: which part
	 * of it was paid with which is not known. The transaction has them all.
	 */
	static final Tender SPLIT = new Tender("SPLIT");

	private final Entry entry;

	private final TillTerms terms;

	private final boolean returned;

	private final TillDayId day;

	TillSale(Entry entry, TillTerms terms) {
		this.entry = entry;
		this.terms = terms;
		this.returned = entry.get(PosTransactions.TYPE) == TillTransactionType.RETURN;
		this.day = new TillDayId(entry.get(PosTransactions.STORE), entry.get(PosTransactions.WORKSTATION),
				entry.get(PosTransactions.BUSINESS_DATE));
	}

	/** The natural key of a transaction. */
	String receipt() {
		return this.day + "/" + this.entry.get(PosTransactions.SEQUENCE);
	}

	Plan plan(Surroundings surroundings) {
		StoreDayId storeDay = new StoreDayId(this.terms.companies().apply(this.day.store()), this.day.store(),
				this.day.date());
		List<Command> commands = new ArrayList<>();
		commands.add(new RecordTillTransaction(this.day, transaction()));
		TillTransactionType type = this.entry.get(PosTransactions.TYPE);
		if (type == TillTransactionType.SALE || this.returned) {
			List<Entry> lines = PosTransactions.lines(this.entry);
			for (int index = 0; index < lines.size(); index++) {
				Cause obstacle = add(storeDay, lines.get(index), index + 1, surroundings, commands);
				if (obstacle != null) {
					return Plan.blocked(obstacle);
				}
			}
		}
		return Plan.ready(commands);
	}

	private TillTransaction transaction() {
		return new TillTransaction(this.entry.get(PosTransactions.SEQUENCE).intValue(),
				this.entry.get(PosTransactions.TYPE),
				PosTransactions.lines(this.entry)
					.stream()
					.map((line) -> new TillLine(line.get(PosTransactions.SKU), line.get(PosTransactions.QUANTITY),
							PosTransactions.amount(line)))
					.toList(),
				PosTransactions.tenders(this.entry)
					.stream()
					.map((tender) -> new TenderAmount(tender.get(PosTransactions.METHOD),
							tender.get(PosTransactions.PAID)))
					.toList(),
				this.entry.get(CommonFields.OCCURRED_AT));
	}

	/** Adds what a line comes to, unless something must be repaired first. */
	private @Nullable Cause add(StoreDayId storeDay, Entry line, int number, Surroundings surroundings,
			List<Command> commands) {
		Sku code = line.get(PosTransactions.SKU);
		SaleLineKind kind = this.terms.notGoods().apply(code).orElse(SaleLineKind.GOODS);
		Sku sku = surroundings.product(code).map(KnownProduct::sku).orElse(code);
		commands.add(new RecordSaleLine(storeDay, sold(line, number, sku, kind)));
		if (kind != SaleLineKind.GOODS) {
			return null;
		}
		Quantity quantity = line.get(PosTransactions.QUANTITY);
		MovedItems moved = MovedItems.of(code, quantity.isNegative() ? quantity.negated() : quantity, surroundings);
		boolean comesBack = this.returned || quantity.isNegative();
		moved.items().forEach((item) -> commands.add(movement(item, comesBack)));
		return moved.obstacle();
	}

	private SaleLine sold(Entry line, int number, Sku sku, SaleLineKind kind) {
		Quantity quantity = line.get(PosTransactions.QUANTITY);
		Money amount = PosTransactions.amount(line);
		Money tax = line.find(PosTransactions.TAX);
		return new SaleLine(receipt() + "/" + number, receipt(), kind, this.returned || quantity.isNegative(), sku,
				this.returned ? quantity.negated() : quantity, line.get(PosTransactions.UNIT_PRICE), signed(amount),
				(tax != null) ? signed(tax) : null, this.terms.channel(), tender(), this.terms.taxCode(),
				this.terms.department(), null, this.entry.get(CommonFields.OCCURRED_AT));
	}

	private Money signed(Money amount) {
		return this.returned ? amount.negated() : amount;
	}

	private Tender tender() {
		Set<Tender> used = PosTransactions.tenders(this.entry)
			.stream()
			.map((tender) -> tender.get(PosTransactions.METHOD))
			.collect(Collectors.toSet());
		return switch (used.size()) {
			case 0 -> this.terms.tender();
			case 1 -> used.iterator().next();
			default -> SPLIT;
		};
	}

	private RecordMovement movement(Component item, boolean comesBack) {
		return new RecordMovement(new StockPositionId(this.day.store(), item.sku()),
				comesBack ? MovementKind.RETURNED : MovementKind.SOLD, item.quantity(), null, null,
				DocumentRef.ofSystem(this.entry.get(CommonFields.SOURCE), receipt()),
				this.entry.get(CommonFields.OCCURRED_AT));
	}

}
