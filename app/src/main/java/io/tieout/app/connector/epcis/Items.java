package io.tieout.app.connector.epcis;

import io.tieout.app.ingest.feed.ItemName;
import io.tieout.core.Gtin;
import io.tieout.core.InvalidValueException;
import io.tieout.core.Quantity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The trade items of an event: serial numbers are counted, quantities added. A container,
 * an asset or a person is no trade item and passed over.
 *
 * @param quantities how many of each, in the order they are named
 * @param otherThings whether anything was passed over
 */
record Items(Map<ItemName, Quantity> quantities, boolean otherThings) {

	private static final Quantity MOST = Quantity.of(1_000_000_000L);

	/** Pieces, and the base units of weight, volume and length. */
	private static final Set<String> UNITS = Set.of("EA", "C62", "H87", "PCE", "NAR", "KGM", "LTR", "MTR", "MTK",
			"MTQ");

	static Items of(Node event, Findings findings) {
		Items items = new Items(new LinkedHashMap<>(), false);
		List<String> epcs = event.texts("epcList");
		for (int index = 0; index < epcs.size(); index++) {
			items = items.plus(event.at("epcList") + "/" + index, epcs.get(index), Quantity.of(1), findings);
		}
		for (Node element : event.objects("quantityList")) {
			String epcClass = element.required("epcClass");
			String stated = element.required("quantity");
			checkUnit(element, findings);
			Quantity quantity = (stated != null) ? findings.value(element.at("quantity"), stated, Items::quantity)
					: null;
			if (epcClass != null && quantity != null) {
				items = items.plus(element.at("epcClass"), epcClass, quantity, findings);
			}
		}
		return items;
	}

	private Items plus(String pointer, String address, Quantity quantity, Findings findings) {
		String digits = Gs1.gtin(address).orElse(null);
		if (digits == null) {
			return new Items(this.quantities, true);
		}
		Gtin gtin = findings.value(pointer, digits, Gtin::new);
		if (gtin != null) {
			this.quantities.merge(ItemName.of(gtin), quantity, Quantity::plus);
		}
		return this;
	}

	private static Quantity quantity(String text) {
		Quantity quantity = Quantity.parse(text);
		if (quantity.isNegative() || quantity.exceeds(MOST)) {
			throw new InvalidValueException("QUANTITY_OUT_OF_RANGE",
					"A quantity is zero or more and at most " + MOST + " units.");
		}
		return quantity;
	}

	private static void checkUnit(Node element, Findings findings) {
		String unit = element.text("uom");
		if (unit != null && !UNITS.contains(unit)) {
			findings.add(element.at("uom"), "UNIT_UNKNOWN",
					"A quantity is in pieces (no uom) or in KGM, LTR, MTR, MTK or MTQ, as the product's stock is kept.");
		}
	}

}
