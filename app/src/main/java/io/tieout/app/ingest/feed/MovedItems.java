package io.tieout.app.ingest.feed;

import io.tieout.core.InvalidValueException;
import io.tieout.core.Quantity;
import io.tieout.core.Rejection;
import io.tieout.core.Sku;
import io.tieout.inventory.Component;
import io.tieout.inventory.Expansion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What moves in stock when an item does, by the rule by which carts reserve it.
 *
 * @param items the items, each once and under its own code, by code
 * @param obstacle what must be repaired before it can be told, {@code null} if nothing
 */
public record MovedItems(List<Component> items, @Nullable Cause obstacle) {

	/**
	 * What moves with a quantity of a code.
	 * @param code one of those the statement has asked for
	 * @throws InvalidValueException {@code QUANTITY_SCALE} or {@code QUANTITY_TOO_LARGE}
	 * if a part would move by more than a quantity can say
	 */
	public static MovedItems of(Sku code, Quantity quantity, Surroundings surroundings) {
		Expansion expansion = Expansion.of(code, quantity,
				(part) -> surroundings.product(part).map(KnownProduct::structure));
		if (expansion instanceof Expansion.Unknown unknown) {
			return new MovedItems(List.of(), Cause.unknownSku(unknown.code()));
		}
		if (expansion instanceof Expansion.Impossible impossible) {
			return new MovedItems(List.of(), cause(code, impossible.rejection()));
		}
		return new MovedItems(((Expansion.Parts) expansion).quantities()
			.entrySet()
			.stream()
			.map((item) -> new Component(item.getKey(), item.getValue()))
			.toList(), null);
	}

	/** A bundle waits for its product to be corrected, a quantity for nothing. */
	private static Cause cause(Sku code, Rejection rejection) {
		if (rejection.code().startsWith("QUANTITY")) {
			throw new InvalidValueException(rejection.code(), rejection.detail());
		}
		return Cause.of(rejection.code(), rejection.facts().getOrDefault("sku", code.value()), rejection.detail());
	}

}
