package io.tieout.app.connector.epcis;

import io.tieout.inventory.StockReason;
import io.tieout.inventory.StockState;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What dispositions say of goods.
 */
final class Dispositions {

	private static final Map<String, StockState> STATES = Map.ofEntries(
			Map.entry("sellable_accessible", StockState.SELLABLE),
			Map.entry("sellable_not_accessible", StockState.SELLABLE), Map.entry("conformant", StockState.SELLABLE),
			Map.entry("damaged", StockState.DAMAGED), Map.entry("non_sellable_other", StockState.QUALITY_CONTROL),
			Map.entry("non_conformant", StockState.QUALITY_CONTROL),
			Map.entry("needs_replacement", StockState.QUALITY_CONTROL),
			Map.entry("expired", StockState.QUALITY_CONTROL), Map.entry("recalled", StockState.QUALITY_CONTROL),
			Map.entry("no_pedigree_match", StockState.QUALITY_CONTROL));

	private Dispositions() {
	}

	/**
	 * The state goods of a disposition are in, {@code null} if it says nothing of that.
	 */
	static @Nullable StockState state(String disposition) {
		return STATES.get(disposition);
	}

	/**
	 * Why goods are gone.
	 */
	static StockReason lossReason(String disposition) {
		return switch (disposition) {
			case "damaged", "destroyed", "disposed", "expired" -> StockReason.DAMAGED;
			case "stolen", "unknown" -> StockReason.SHRINKAGE;
			default -> StockReason.OTHER;
		};
	}

}
