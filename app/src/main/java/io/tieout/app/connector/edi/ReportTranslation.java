package io.tieout.app.connector.edi;

import io.tieout.app.connector.edi.Totals.Key;
import io.tieout.app.ingest.feed.Cause;
import io.tieout.app.ingest.feed.Interpretation;
import io.tieout.app.ingest.feed.ItemName;
import io.tieout.app.ingest.feed.KnownProduct;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.RecordIdentity;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.feed.Surroundings;
import io.tieout.contract.Command;
import io.tieout.core.BusinessDate;
import io.tieout.core.InvalidValueException;
import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.inventory.StatedLine;
import io.tieout.inventory.StatedMeaning;
import io.tieout.inventory.StockStatementCommand.RecordStatement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says in canonical terms what a report states: a stock statement per place, meaning and
 * cut-off, all of them or none.
 */
final class ReportTranslation {

	private final String feed;

	private final EdiSettings settings;

	private final SourceSystem source;

	private final String reference;

	ReportTranslation(String feed, EdiSettings settings, SourceSystem source, String reference) {
		this.feed = feed;
		this.settings = settings;
		this.source = source;
		this.reference = reference;
	}

	/**
	 * What the report states, or what is wrong with it.
	 * @param header header of its message
	 */
	Interpretation translate(Report report, Segment header, Findings findings) {
		Map<Key, Map<ItemName, Quantity>> statements = statements(report, findings);
		if (findings.isEmpty() && statements.isEmpty()) {
			findings.add(header, 1, "REPORT_EMPTY", "The message reports no item.");
		}
		SourceRef record = findings.value(header, 1, this.reference, (id) -> new SourceRef(this.source, id, 0));
		Instant latest = statements.keySet()
			.stream()
			.map(Key::asOf)
			.max(Comparator.naturalOrder())
			.orElse(report.asOf());
		BusinessDate day = new BusinessDate(latest.atZone(this.settings.tradingZone()).toLocalDate());
		if (!findings.isEmpty() || record == null) {
			return new Interpretation.Rejected(findings.problems(), this.source, day);
		}
		return ItemName.asked(
				Statement.of(RecordIdentity.ofFact(this.feed, record), latest, day, "statement:" + record,
						content(statements), (surroundings) -> plan(statements, surroundings)),
				statements.values().stream().flatMap((lines) -> lines.keySet().stream()).toList());
	}

	private static Map<Key, Map<ItemName, Quantity>> statements(Report report, Findings findings) {
		Totals totals = new Totals(report, findings);
		Map<Key, Map<ItemName, Quantity>> statements = new LinkedHashMap<>();
		Map<ItemName, Set<String>> batches = new HashMap<>();
		for (ReportedItem reported : report.items()) {
			Set<String> before = batches.computeIfAbsent(reported.item(), (item) -> new HashSet<>());
			boolean told = !reported.batch().isEmpty() && !before.contains("") && !before.contains(reported.batch());
			if (!before.isEmpty() && !told) {
				findings.add(reported.segment(), 1, "LINE_REPEATED",
						"The item is reported before; two reports of one item name different batches.");
			}
			before.add(reported.batch());
			totals.of(reported)
				.forEach((key, quantity) -> statements.computeIfAbsent(key, (made) -> new LinkedHashMap<>())
					.merge(reported.item(), quantity, Quantity::plus));
		}
		leaveOutWhatIsStatedFirmer(statements);
		return statements;
	}

	/**
	 * A difference stands once per source, place and item. Of an item whose stock on hand
	 * is stated, what is available of it would be compared in its place.
	 */
	private static void leaveOutWhatIsStatedFirmer(Map<Key, Map<ItemName, Quantity>> statements) {
		statements.forEach((key, lines) -> {
			Map<ItemName, Quantity> onHand = (key.meaning() == StatedMeaning.AVAILABLE)
					? statements.get(new Key(key.place(), StatedMeaning.ON_HAND, key.asOf())) : null;
			if (onHand != null) {
				lines.keySet().removeAll(onHand.keySet());
			}
		});
		statements.values().removeIf(Map::isEmpty);
	}

	private static String content(Map<Key, Map<ItemName, Quantity>> statements) {
		return statements.entrySet()
			.stream()
			.map((statement) -> statement.getKey() + statement.getValue()
				.entrySet()
				.stream()
				.map((line) -> line.getKey() + "=" + line.getValue())
				.sorted()
				.toList()
				.toString())
			.sorted()
			.toList()
			.toString();
	}

	private Plan plan(Map<Key, Map<ItemName, Quantity>> statements, Surroundings surroundings) {
		List<Command> commands = new ArrayList<>();
		for (Map.Entry<Key, Map<ItemName, Quantity>> statement : statements.entrySet()) {
			Key key = statement.getKey();
			LocationId location = this.settings.locations().find(key.place().name()).orElse(null);
			if (location == null) {
				return Plan.blocked(Cause.unknownLocation(key.place().name()));
			}
			Map<Sku, StatedLine> lines = new LinkedHashMap<>();
			for (Map.Entry<ItemName, Quantity> line : statement.getValue().entrySet()) {
				Sku sku = sku(line.getKey(), surroundings);
				if (sku == null) {
					return Plan.blocked(line.getKey().unknown());
				}
				requireNew(lines.put(sku, new StatedLine(sku, line.getValue())));
			}
			commands.add(new RecordStatement(new SourceRef(this.source, this.reference, commands.size()), location,
					key.asOf(), key.meaning(), false, List.copyOf(lines.values())));
		}
		return Plan.ready(commands);
	}

	/**
	 * The item's own code. One that is named by a code nobody has is stated under it, for
	 * the comparison to show; a GTIN is no code, and the statement waits for its product.
	 */
	private static @Nullable Sku sku(ItemName item, Surroundings surroundings) {
		return item.product(surroundings).map(KnownProduct::sku).orElse(item.code());
	}

	private static void requireNew(@Nullable StatedLine before) {
		if (before != null) {
			throw new InvalidValueException("LINE_REPEATED", "Two items of the statement are " + before.sku()
					+ "; correct what names the product so, or the record.");
		}
	}

}
