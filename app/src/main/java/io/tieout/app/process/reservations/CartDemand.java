package io.tieout.app.process.reservations;

import io.tieout.core.LocationId;
import io.tieout.core.ReservationId;
import io.tieout.core.Sku;
import io.tieout.inventory.ItemStructure;
import io.tieout.inventory.RequestedLine;
import io.tieout.inventory.ReservationPlan;
import io.tieout.inventory.SourcingTerms;
import io.tieout.inventory.StockOffer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a cart asks for, looked up.
 *
 * @param reservation the reservation that is to hold it
 * @param lines the lines
 * @param catalogue the item a code leads to
 * @param items every item it needs, by its own code
 * @param terms how places are chosen
 */
record CartDemand(ReservationId reservation, List<RequestedLine> lines,
		Function<Sku, Optional<ItemStructure>> catalogue, List<Sku> items, SourcingTerms terms) {

	/** The places that lines name. */
	Stream<LocationId> named() {
		return this.lines.stream().map(RequestedLine::location).filter(Objects::nonNull);
	}

	ReservationPlan planOn(List<StockOffer> offers) {
		return ReservationPlan.of(this.lines, this.catalogue, offers, this.terms);
	}

}
