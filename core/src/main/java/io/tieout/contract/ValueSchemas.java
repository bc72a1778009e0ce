package io.tieout.contract;

import io.tieout.core.BusinessDate;
import io.tieout.core.ChannelId;
import io.tieout.core.CompanyId;
import io.tieout.core.CustomerId;
import io.tieout.core.Gtin;
import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.OrderId;
import io.tieout.core.PaymentId;
import io.tieout.core.Quantity;
import io.tieout.core.Rate;
import io.tieout.core.ReservationId;
import io.tieout.core.Sku;
import io.tieout.core.SourceSystem;
import io.tieout.core.SupplierId;
import io.tieout.core.UnitPrice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of the values that are no objects of their components: the one place that
 * describes them, next to {@link CoreValueModule} which writes them.
 */
final class ValueSchemas {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	/** Upper-case letters of ISO 4217. */
	private static final String CURRENCY_PATTERN = "^[A-Z]{3}$";

	private final Map<Class<?>, ObjectNode> schemas = new HashMap<>();

	ValueSchemas() {
		text(Sku.class, "The retailer's own code of an item, in upper case.", 64);
		text(LocationId.class, "A place that holds stock: a store, a warehouse. No slash.", 64);
		text(ChannelId.class, "A sales channel: stores, the web shop, a marketplace.", 40);
		text(CompanyId.class, "A legal entity with its own ledger.", 40);
		text(OrderId.class, "An order's number, as the system that owns it gives it.", 100);
		text(PaymentId.class, "A payment's number, as the payment gateway gives it.", 100);
		text(ReservationId.class, "A reservation's number, chosen by the caller so that a retry is recognised.", 100);
		text(SourceSystem.class, "A system that states facts: a till, a shop, a warehouse. No slash.", 40);
		text(SupplierId.class, "Who supplies goods, as the retailer numbers its suppliers. No slash.", 40);
		patterned(Gtin.class, "A GS1 Global Trade Item Number with a right check digit.", "^(\\d{8}|\\d{12,14})$");
		patterned(Rate.class, "A dimensionless ratio as a decimal: a tax rate of 20 % is 0.2.",
				"^-?\\d{1,18}(\\.\\d{1,12})?$");
		patterned(Currency.class, "ISO 4217 code of a currency.", CURRENCY_PATTERN);
		formatted(BusinessDate.class, "A trading day: the date a store books under.", "date");
		formatted(LocalDate.class, "A date of the calendar.", "date");
		formatted(Instant.class, "A point in time (RFC 3339, written in UTC).", "date-time");
		formatted(CustomerId.class, "The golden identity of a person, stable over merges.", "uuid");
		formatted(UUID.class, "A universally unique identifier.", "uuid");
		add(Quantity.class, "A number of units of an item, exact to 6 decimals.").put("type", "number");
		amount(Money.class, "An amount with as many decimals as its currency has.", "^-?\\d{1,18}(\\.\\d{1,4})?$");
		amount(UnitPrice.class, "A price for one unit, up to 6 decimals.", "^-?\\d{1,18}(\\.\\d{1,6})?$");
	}

	/**
	 * The schema of a class, null if it is an object of its components.
	 */
	@Nullable ObjectNode of(Class<?> type) {
		ObjectNode known = this.schemas.get(type);
		if (known != null) {
			return known.deepCopy();
		}
		return (TextForm.of(type) != null) ? described(type, null).put("type", "string") : null;
	}

	private void text(Class<?> type, String description, int maxLength) {
		add(type, description).put("type", "string").put("minLength", 1).put("maxLength", maxLength);
	}

	private void patterned(Class<?> type, String description, String pattern) {
		add(type, description).put("type", "string").put("pattern", pattern);
	}

	private void formatted(Class<?> type, String description, String format) {
		add(type, description).put("type", "string").put("format", format);
	}

	private void amount(Class<?> type, String description, String pattern) {
		ObjectNode schema = add(type, description).put("type", "object");
		ObjectNode properties = schema.putObject("properties");
		properties.putObject("amount").put("type", "string").put("pattern", pattern);
		properties.putObject("currency").put("type", "string").put("pattern", CURRENCY_PATTERN);
		schema.putArray("required").add("amount").add("currency");
		schema.put("additionalProperties", false);
	}

	private ObjectNode add(Class<?> type, String description) {
		ObjectNode schema = described(type, description);
		this.schemas.put(type, schema);
		return schema;
	}

	private static ObjectNode described(Class<?> type, @Nullable String description) {
		ObjectNode schema = NODES.objectNode();
		schema.put("title", type.getSimpleName());
		if (description != null) {
			schema.put("description", description);
		}
		return schema;
	}

}
