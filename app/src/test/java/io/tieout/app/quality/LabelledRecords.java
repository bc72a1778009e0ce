package io.tieout.app.quality;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tieout.app.quality.people.People;
import io.tieout.customer.matching.Features;
import io.tieout.customer.matching.MatchField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Records with who is whom.
 *
 * @param records the records, in the order of the set
 */
record LabelledRecords(List<Labelled> records) {

	private static final Map<String, String> FEBRL = Map.of("given_name", "givenName", "surname", "familyName",
			"date_of_birth", "birthDate", "phone_number", "phone", "address_1", "addressLine1", "address_2",
			"addressLine2", "street_number", "streetNumber", "suburb", "city", "postcode", "postcode", "state",
			"region");

	private static final Map<String, String> SPLINK = Map.of("first_name", "givenName", "surname", "familyName", "dob",
			"birthDate", "city", "city", "email", "email");

	private static final Map<String, MatchField> COMPARED = Map.ofEntries(Map.entry("givenName", MatchField.GIVEN_NAME),
			Map.entry("familyName", MatchField.FAMILY_NAME), Map.entry("birthDate", MatchField.BIRTH_DATE),
			Map.entry("phone", MatchField.PHONE), Map.entry("email", MatchField.EMAIL),
			Map.entry("addressLine1", MatchField.STREET), Map.entry("addressLine2", MatchField.ADDRESS_LINE_2),
			Map.entry("streetNumber", MatchField.STREET_NUMBER), Map.entry("city", MatchField.CITY),
			Map.entry("postcode", MatchField.POSTCODE), Map.entry("region", MatchField.REGION));

	/** FEBRL-3: 5,000 records of 2,000 people. */
	static LabelledRecords febrl3() {
		return read("febrl_dataset3.csv", FEBRL, "rec_id", (id) -> id.split("-")[1]);
	}

	/** FEBRL's generator at its hardest: 10,000 records of 6,000 people. */
	static LabelledRecords febrlGenerated() {
		return read("febrl_dsgen_dedup_C_10000.csv", FEBRL, "rec_id",
				(id) -> String.valueOf(Integer.parseInt(id) / 10));
	}

	/** Splink's fake people: 1,000 records of 251. */
	static LabelledRecords fake1000() {
		return read("splink_fake_1000.csv", SPLINK, "cluster", UnaryOperator.identity());
	}

	/** People of households in several systems; about twice as many records. */
	static LabelledRecords households(long people) {
		return new LabelledRecords(new People(1).records(people)
			.map((record) -> new Labelled(record.source(), record.sourceId(), record.fields(),
					String.valueOf(record.person())))
			.toList());
	}

	/** Who each record is of. */
	List<String> people() {
		return this.records.stream().map(Labelled::person).toList();
	}

	/** What of each record is compared. */
	List<Features> features() {
		return this.records.stream().map(LabelledRecords::features).toList();
	}

	private static Features features(Labelled record) {
		Map<MatchField, String> given = new EnumMap<>(MatchField.class);
		COMPARED.forEach((name, field) -> {
			String value = record.fields().get(name);
			if (value != null) {
				given.put(field, value);
			}
		});
		return Features.of(given);
	}

	private static LabelledRecords read(String name, Map<String, String> columns, String label,
			UnaryOperator<String> person) {
		Path file = Path.of(System.getProperty("tieout.testdata", "")).resolve("customer/" + name);
		assumeTrue(Files.isReadable(file), "skipped: no data");
		try (Stream<String> lines = Files.lines(file)) {
			List<List<String>> rows = lines.map(LabelledRecords::cells).toList();
			List<String> header = rows.get(0);
			List<Labelled> records = new ArrayList<>();
			for (List<String> row : rows.subList(1, rows.size())) {
				Map<String, String> fields = new HashMap<>();
				columns.forEach((column, field) -> {
					int index = header.indexOf(column);
					if (index >= 0 && !row.get(index).isEmpty()) {
						fields.put(field, row.get(index));
					}
				});
				records.add(new Labelled("SET", String.valueOf(records.size()), fields,
						person.apply(row.get(header.indexOf(label)))));
			}
			return new LabelledRecords(records);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> cells(String line) {
		return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
	}

	/**
	 * A record.
	 *
	 * @param source the system that knows it
	 * @param sourceId its id there
	 * @param fields what it says, as the resource {@code customer-records} names it
	 * @param person who it is of
	 */
	record Labelled(String source, String sourceId, Map<String, String> fields, String person) {

		Labelled {
			fields = Map.copyOf(fields);
		}

	}

}
