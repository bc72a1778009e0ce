package io.tieout.inventory;

import io.tieout.aggregate.DomainCatalog;
import io.tieout.contract.MessageCatalog;
import io.tieout.core.ChannelId;
import io.tieout.core.Gtin;
import io.tieout.core.LocationId;
import io.tieout.core.OrderId;
import io.tieout.core.Quantity;
import io.tieout.core.ReservationId;
import io.tieout.core.Sku;
import io.tieout.core.SourceSystem;
import io.tieout.core.UnitPrice;
import io.tieout.inventory.ProductEvent.ProductChanged;
import io.tieout.inventory.ReservationEvent.ReservationPlaced;
import io.tieout.inventory.StockPositionEvent.Moved;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static io.tieout.inventory.Stock.TEA;
import static io.tieout.inventory.Stock.at;
import static io.tieout.inventory.Stock.sellable;
import static io.tieout.inventory.Stock.units;
import static org.assertj.core.api.Assertions.assertThat;

class InventoryContractTests {

	private static final MessageCatalog CATALOG = DomainCatalog.of(List.of(new InventoryDomain()));

	private static final Moved MOVED = new Moved(TEA, MovementKind.RECEIVED, Quantity.parse("1.5"),
			Quantity.parse("1.5"), null, null, StockReason.RECEIVED, UnitPrice.of("0.0325", "GBP"), null, at("08:00"),
			sellable(3));

	private static final ReservationPlaced PLACED = new ReservationPlaced(new ReservationId("CART-1"),
			new ChannelId("WEB"), List.of(new ReservationLine(new Sku("TEA"), units(2), new LocationId("STORE-1"))),
			at("09:30"), at("09:00"));

	private static final ProductDetails DETAILS = new ProductDetails("Tea", new Gtin("4006381333931"),
			List.of(new Sku("T100")), "PCE", true, List.of(new Component(new Sku("MUG"), units(1))));

	private static final ProductVersion VERSION = new ProductVersion(new SourceSystem("ERP"), "7", at("08:00"));

	@Test
	void everyMessageIsNamedAfterTheDomain() {
		assertThat(Stream.concat(CATALOG.commands().stream(), CATALOG.events().stream()))
			.allSatisfy((message) -> assertThat(message.name()).startsWith("inventory."));
		assertThat(CATALOG.aggregates()).extracting((aggregate) -> aggregate.type())
			.containsExactly("inventory.ItemCost", "inventory.Price", "inventory.Product", "inventory.ProductAlias",
					"inventory.Reservation", "inventory.StockPosition", "inventory.StockShortfall",
					"inventory.StockStatement", "inventory.StockTransfer", "inventory.StockVariance",
					"inventory.SupplierCatalogue", "inventory.SupplierItem");
	}

	@Test
	void aMovementIsWrittenWithItsResultingLevels() {
		assertThat(json(MOVED)).isEqualTo("""
				{"position":{"location":"STORE-1","sku":"TEA-100"},"kind":"RECEIVED","quantity":1.5,"change":1.5,\
				"reason":"RECEIVED","unitCost":{"amount":"0.0325","currency":"GBP"},\
				"occurredAt":"2026-05-04T08:00:00Z","after":{"sellable":3,"reserved":0,"damaged":0,\
				"qualityControl":0}}""");
	}

	@Test
	void eventsAreReadBackAsTheyWereWritten() {
		ProductChanged changed = new ProductChanged(new Sku("TEA-100"), Set.of(ProductField.UNIT, ProductField.NAME),
				DETAILS, VERSION);

		assertThat(CATALOG.readEvent("inventory.StockMoved", 1, CATALOG.write(MOVED))).isEqualTo(MOVED);
		assertThat(CATALOG.readEvent("inventory.ReservationPlaced", 1, CATALOG.write(PLACED))).isEqualTo(PLACED);
		assertThat(CATALOG.readEvent("inventory.ProductChanged", 1, CATALOG.write(changed))).isEqualTo(changed);
		assertThat(json(changed)).contains("\"changed\":[\"NAME\",\"UNIT\"]");
	}

	@Test
	void statesAreReadBackAsTheyWereWritten() {
		Reservation reservation = new Reservation(ReservationStatus.COMMITTED, PLACED, PLACED.lines(),
				new OrderId("ORDER-1"));
		Product product = new Product(DETAILS, VERSION);
		ProductAlias alias = new ProductAlias(new Sku("TEA"));

		assertThat(CATALOG.read("inventory.Reservation", 1, CATALOG.write(reservation))).isEqualTo(reservation);
		assertThat(CATALOG.read("inventory.Product", 1, CATALOG.write(product))).isEqualTo(product);
		assertThat(CATALOG.read("inventory.ProductAlias", 1, CATALOG.write(alias))).isEqualTo(alias);
		assertThat(CATALOG.read("inventory.ProductAlias", 1, CATALOG.write(ProductAlias.FREE)))
			.isEqualTo(ProductAlias.FREE);
	}

	private static String json(Object message) {
		return new String(CATALOG.write(message), StandardCharsets.UTF_8);
	}

}
