package io.tieout.inventory;

import static io.tieout.inventory.Stock.at;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import io.tieout.inventory.StockStatementCommand.RecordStatement;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words the tests of statements are written in: what a shop says of store 1 at noon.
 */
final class Statements {

	static final SourceRef STATEMENT = SourceRef.of("SHOP", "S-1");

	static final LocationId STORE = new LocationId("STORE-1");

	private Statements() {
	}

	static StatedLine line(String sku, @Nullable Long units) {
		return new StatedLine(new Sku(sku), (units != null) ? Quantity.of(units) : null);
	}

	static RecordStatement statement(StatedLine... lines) {
		return statement(false, List.of(lines));
	}

	static RecordStatement statement(boolean complete, List<StatedLine> lines) {
		return new RecordStatement(STATEMENT, STORE, at("12:00"), StatedMeaning.ON_HAND, complete, lines);
	}

	/** So many lines, each of an item of its own. */
	static List<StatedLine> lines(int count) {
		return Stream.iterate(1, (n) -> n + 1).limit(count).map((n) -> line("ITEM-" + n, (long) n)).toList();
	}

}
