package io.tieout.app.bench;

import io.tieout.contract.Command;
import io.tieout.contract.CommandKeys;
import io.tieout.contract.EventContext;
import io.tieout.core.BusinessDate;
import io.tieout.core.Money;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.reconciliation.BreakClass;
import io.tieout.reconciliation.BreakCommand.DetectBreak;
import io.tieout.reconciliation.BreakFigures;
import io.tieout.reconciliation.BreakId;
import io.tieout.reconciliation.BreakSides;
import io.tieout.reconciliation.Evidence;
import io.tieout.reconciliation.FeedCommand.TallyArrival;
import io.tieout.reconciliation.Flow;
import io.tieout.reconciliation.RuleRef;
import java.time.Instant;
import java.util.List;

/**
 * What a retailer's store of events is made of, so that every view has rows to build: of
 * a hundred commands 70 are stock movements, 15 are about customers, 5 sales lines, 4
 * orders and payments, 3 breaks, 2 journals and 1 a feed's counts.
 */
final class TradingMix implements Fill.Blocks {

	static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

	private static final BusinessDate FIRST_DAY = BusinessDate.parse("2026-03-01");

	private static final int DAYS = 28;

	private static final int MOVEMENTS = 70;

	private static final int SALES = 5;

	private static final int PAIRS = 2;

	/** Stands for a content; its value does not matter here. */
	private static final String CONTENT_HASH = "8f434346648f6b96df89dda901c5176b10a6d839";

	private final int positions;

	TradingMix(int positions) {
		this.positions = positions;
	}

	@Override
	public void addTo(List<Item> items, int lane, long block) {
		for (int index = 0; index < MOVEMENTS; index++) {
			items.add(Fill.Blocks.movement(lane, this.positions));
		}
		CustomerMix.addTo(items, block);
		for (int index = 0; index < SALES; index++) {
			items.add(fact("sales-lines", "sale-" + block + "-" + index, FinanceMix.saleLine(lane, block, index)));
		}
		for (int index = 0; index < PAIRS; index++) {
			String order = order(block, index);
			items.add(fact("orders", order, FinanceMix.order(order)));
			items.add(fact("payments", "payment-" + order, FinanceMix.payment(order)));
			items.add(step("journal-" + block + "-" + index, FinanceMix.journal(block, index)));
			items.add(step("break-" + order, new DetectBreak(BreakId.of("order-payment", order), figures(1), NOON)));
		}
		items.add(step("revise-" + block,
				new DetectBreak(BreakId.of("order-payment", order(block, 0)), figures(2), NOON)));
		items.add(step("tally-" + block, new TallyArrival(new SourceSystem("TILL" + lane), new Flow("sales"),
				day(block), SALES, 0, 0, 0, NOON)));
	}

	private static String order(long block, int index) {
		return "order-" + block + "-" + index;
	}

	/** The trading day of a block. */
	static BusinessDate day(long block) {
		return new BusinessDate(FIRST_DAY.value().plusDays(block % DAYS));
	}

	/** What a source states, under its record's key. */
	static Item fact(String resource, String id, Command command) {
		SourceRef source = SourceRef.of("SHOP", id);
		EventContext context = EventContext.of(NOON, "shop-service", "correlation-" + id)
			.from(source, FIRST_DAY)
			.keyed(CommandKeys.ofRecord(resource, source, ""), CONTENT_HASH);
		return new Item(List.of(command), context);
	}

	/** What a workflow does, under its step's key. */
	static Item step(String id, Command command) {
		EventContext context = EventContext.of(NOON, "process", "correlation-" + id)
			.keyed(CommandKeys.ofStep("bench", id, "1"), CONTENT_HASH);
		return new Item(List.of(command), context);
	}

	private static BreakFigures figures(int minor) {
		return BreakFigures.of(new BreakSides(Money.of("20.00", "GBP"), Money.ofMinor(2_000L - minor, "GBP")),
				BreakClass.AMOUNT, new RuleRef("amount", 1), Evidence.NONE);
	}

}
