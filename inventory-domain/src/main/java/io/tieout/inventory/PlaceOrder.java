package io.tieout.inventory;

import io.tieout.core.LocationId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * In which order places are asked for a demand.
 */
final class PlaceOrder {

	private final SourcingTerms terms;

	private final Function<StockPositionId, Quantity> available;

	PlaceOrder(SourcingTerms terms, Function<StockPositionId, Quantity> available) {
		this.terms = terms;
		this.available = available;
	}

	/**
	 * The places, the first to be asked first.
	 * @param places in the channel's order
	 */
	List<LocationId> of(Collection<LocationId> places, Map<Sku, Quantity> demand) {
		return switch (this.terms.strategy()) {
			case PREFERENCE -> List.copyOf(places);
			case NEAREST -> places.stream().sorted(Comparator.comparingDouble(this::distance)).toList();
			case MOST_STOCK -> places.stream()
				.sorted(Comparator.comparing((LocationId place) -> timesServed(place, demand)).reversed())
				.toList();
		};
	}

	private double distance(LocationId place) {
		Coordinates from = this.terms.places().get(place);
		Coordinates to = this.terms.shipTo();
		return (from != null && to != null) ? from.kilometresTo(to) : Double.MAX_VALUE;
	}

	/**
	 * How often the place could serve the demand: pieces and kilograms are not added up.
	 */
	private BigDecimal timesServed(LocationId place, Map<Sku, Quantity> demand) {
		return demand.entrySet()
			.stream()
			.map((item) -> this.available.apply(new StockPositionId(place, item.getKey()))
				.toDecimal()
				.divide(item.getValue().toDecimal(), MathContext.DECIMAL64))
			.min(Comparator.naturalOrder())
			.orElse(BigDecimal.ZERO);
	}

}
