package io.tieout.app.bench;

import io.tieout.contract.EventContext;
import io.tieout.core.Money;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.reconciliation.BreakClass;
import io.tieout.reconciliation.BreakCommand.DetectBreak;
import io.tieout.reconciliation.BreakFigures;
import io.tieout.reconciliation.BreakId;
import io.tieout.reconciliation.BreakSides;
import io.tieout.reconciliation.Evidence;
import io.tieout.reconciliation.RuleRef;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What must be there before calls over HTTP can be carried out: products, and breaks that
 * somebody can be given.
 */
final class Catalogue {

	static final String FLOW = "order-payment";

	private Catalogue() {
	}

	static void register(Stage stage) throws IOException {
		products(stage, IntStream.range(0, BenchSize.POSITIONS).mapToObj((n) -> "SKU-" + n).toList());
		stage.service().part(BulkCommands.class).execute(IntStream.range(0, BenchSize.POSITIONS).mapToObj((n) -> {
			BreakId id = BreakId.of(FLOW, breakKey(n));
			BreakFigures figures = BreakFigures.of(new BreakSides(Money.of("20.00", "GBP"), Money.of("19.50", "GBP")),
					BreakClass.AMOUNT, new RuleRef("amount", 1), Evidence.NONE);
			return new Item(List.of(new DetectBreak(id, figures, Instant.now())),
					EventContext.of(Instant.now(), "process", "correlation-" + id));
		}).toList());
	}

	/**
	 * Registers items of which stock is kept.
	 */
	static void products(Stage stage, List<String> skus) throws IOException {
		String products = skus.stream()
			.map((sku) -> "{\"source\":\"PIM\",\"sourceId\":\"" + sku
					+ "\",\"occurredAt\":\"2026-01-01T00:00:00Z\",\"sku\":\"" + sku + "\",\"name\":\"Item " + sku
					+ "\",\"stocked\":true}\n")
			.collect(Collectors.joining());
		try (HttpLine line = new HttpLine(stage.service().port())) {
			BulkFigure.requireAccepted(
					line.post("/system/v1/products", Map.of("Content-Type", "application/x-ndjson"), products),
					skus.size());
		}
	}

	static String breakKey(long n) {
		return "compared-" + Math.floorMod(n, BenchSize.POSITIONS);
	}

}
