package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.customer.StatedCustomer;
import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.customer.PersonalField;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The resource {@code customer-records}: what a source says of a person. Values are kept
 * as given, an impossible birth date too; the record's own id is taken for personal and
 * leaves here only as a keyed hash.
 */
final class CustomerRecords implements Resource {

	private static final Field<Map<String, Boolean>> CONSENTS = Field.optional("consents", new Flags());

	/**
	 * What a source calls the relationship that began after the person was erased; part
	 * of the record's identity, so that it has no connection to what was before.
	 */
	private static final Field<String> RELATIONSHIP = Field.optional("relationship", Shapes.text());

	private static final Map<PersonalField, Field<String>> PERSONAL = personal();

	private static final Schema SCHEMA = CommonFields
		.schema(Stream.concat(PERSONAL.values().stream(), Stream.of(CONSENTS, RELATIONSHIP)).toArray(Field<?>[]::new));

	private static final FeedProfile PROFILE = new FeedProfile(StatedCustomer.RESOURCE, "customer", "customer",
			FeedMeaning.STATE, CanonicalFeeds.FORMATS, "on change", true, true);

	private static Map<PersonalField, Field<String>> personal() {
		Map<PersonalField, Field<String>> fields = new EnumMap<>(PersonalField.class);
		Arrays.stream(PersonalField.values())
			.filter((field) -> field != PersonalField.SOURCE_ID)
			.forEach((field) -> fields.put(field, Field.optional(field.fieldName(), Shapes.text())));
		return Collections.unmodifiableMap(fields);
	}

	@Override
	public FeedProfile profile() {
		return PROFILE;
	}

	@Override
	public Schema schema() {
		return SCHEMA;
	}

	@Override
	public void check(Entry entry, FieldProblems problems) {
		// a person may be described by anything or nothing
	}

	@Override
	public Statement state(Entry entry, ZoneId zone, Identities identities) {
		Map<PersonalField, String> values = new EnumMap<>(PersonalField.class);
		PERSONAL.forEach((personal, field) -> {
			String value = entry.find(field);
			if (value != null) {
				values.put(personal, value);
			}
		});
		return new StatedCustomer(entry.get(CommonFields.SOURCE), entry.get(CommonFields.SOURCE_ID),
				entry.find(RELATIONSHIP), entry.get(CommonFields.OCCURRED_AT), entry.find(CommonFields.VERSION), values,
				entry.getOr(CONSENTS, Map.of()))
			.statement(zone, identities);
	}

}
