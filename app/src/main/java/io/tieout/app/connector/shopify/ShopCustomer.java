package io.tieout.app.connector.shopify;

import io.tieout.app.ingest.customer.StatedTexts;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.reading.Value;
import io.tieout.app.ingest.reading.Value.Fields;
import io.tieout.app.ingest.reading.Value.Flag;
import io.tieout.app.ingest.reading.Value.Many;
import io.tieout.customer.PersonalField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A customer of a shop whose fields are right. What nobody asked for, such as tags and
 * the note, is passed over.
 *
 * @param id Shopify's number of the customer
 * @param updatedAt of when it is
 * @param values what is said of the person
 * @param consents whether the person may be written to, by way
 */
record ShopCustomer(String id, Instant updatedAt, Map<PersonalField, String> values, Map<String, Boolean> consents) {

	private static final String DEFAULT_ADDRESS = "default_address";

	private static final String ADDRESSES = "addresses";

	/** The one state of a consent that is a yes; not to have answered is none. */
	private static final String SUBSCRIBED = "subscribed";

	private static final Map<String, PersonalField> OF_PERSON = Map.of("first_name", PersonalField.GIVEN_NAME,
			"last_name", PersonalField.FAMILY_NAME, "email", PersonalField.EMAIL, "phone", PersonalField.PHONE);

	private static final Map<String, PersonalField> OF_ADDRESS = Map.of("address1", PersonalField.ADDRESS_LINE_1,
			"address2", PersonalField.ADDRESS_LINE_2, "city", PersonalField.CITY, "province", PersonalField.REGION,
			"zip", PersonalField.POSTCODE, "country_code", PersonalField.COUNTRY);

	private static final Map<String, String> CONSENTS = Map.of("email_marketing_consent", "email",
			"sms_marketing_consent", "sms");

	/**
	 * Reads a customer; what is wrong with it is added to the problems.
	 * @return {@code null} if anything is
	 */
	static @Nullable ShopCustomer of(Fields fields, long line, List<Problem> problems) {
		List<Problem> found = new ArrayList<>();
		FieldReader customer = new FieldReader(fields, "", line, found);
		String id = customer.required("id", FieldReader::number);
		Instant updatedAt = customer.required("updated_at", FieldReader::instant);
		StatedTexts texts = new StatedTexts(line, found);
		state(texts, customer, OF_PERSON);
		address(customer).ifPresent((address) -> state(texts, address, OF_ADDRESS));
		Map<String, Boolean> consents = consents(customer);
		problems.addAll(found);
		return (id != null && updatedAt != null && found.isEmpty())
				? new ShopCustomer(id, updatedAt, texts.values(), consents) : null;
	}

	private static void state(StatedTexts texts, FieldReader object, Map<String, PersonalField> named) {
		named.forEach((name, field) -> {
			String text = object.value(name, Function.identity());
			if (text != null) {
				texts.state(field, object.path() + name, text);
			}
		});
	}

	/** The default address, else the one that is marked as such, else the first. */
	private static Optional<FieldReader> address(FieldReader customer) {
		Optional<FieldReader> named = part(customer, DEFAULT_ADDRESS);
		if (named.isPresent()) {
			return named;
		}
		List<FieldReader> all = addresses(customer);
		return all.stream().filter(ShopCustomer::isDefault).findFirst().or(() -> all.stream().findFirst());
	}

	private static List<FieldReader> addresses(FieldReader customer) {
		if (!(customer.fields().values().get(ADDRESSES) instanceof Many many)) {
			return List.of();
		}
		List<FieldReader> all = new ArrayList<>();
		for (Value value : many.values()) {
			if (value instanceof Fields fields) {
				all.add(new FieldReader(fields, ADDRESSES + "[" + all.size() + "].", customer.line(),
						customer.found()));
			}
		}
		return all;
	}

	private static boolean isDefault(FieldReader address) {
		return address.fields().values().get("default") instanceof Flag flag && flag.on();
	}

	private static Map<String, Boolean> consents(FieldReader customer) {
		Map<String, Boolean> consents = new TreeMap<>();
		CONSENTS.forEach((name, purpose) -> part(customer, name).flatMap(ShopCustomer::state)
			.ifPresent((state) -> consents.put(purpose, state.equals(SUBSCRIBED))));
		return consents;
	}

	private static Optional<String> state(FieldReader consent) {
		return Optional.ofNullable(consent.value("state", String::strip));
	}

	private static Optional<FieldReader> part(FieldReader of, String name) {
		return Stream.ofNullable(of.fields().values().get(name))
			.filter(Fields.class::isInstance)
			.map((value) -> new FieldReader((Fields) value, name + ".", of.line(), of.found()))
			.findFirst();
	}

	/** Never says who. */
	@Override
	public String toString() {
		return "ShopCustomer[" + this.updatedAt + "]";
	}

}
