package io.tieout.customer.quality;

import io.tieout.customer.matching.Features;
import io.tieout.customer.matching.MatchField;
import io.tieout.customer.quality.people.People;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Assumptions;

/**
 * Records with who is whom.
 *
 * @param records what is compared
 * @param people who each of them is
 */
record LabelledRecords(List<Features> records, List<String> people) {

	private static final Map<String, MatchField> FEBRL = Map.of("given_name", MatchField.GIVEN_NAME, "surname",
			MatchField.FAMILY_NAME, "date_of_birth", MatchField.BIRTH_DATE, "phone_number", MatchField.PHONE,
			"address_1", MatchField.STREET, "address_2", MatchField.ADDRESS_LINE_2, "street_number",
			MatchField.STREET_NUMBER, "suburb", MatchField.CITY, "postcode", MatchField.POSTCODE, "state",
			MatchField.REGION);

	private static final Map<String, MatchField> SPLINK = Map.of("first_name", MatchField.GIVEN_NAME, "surname",
			MatchField.FAMILY_NAME, "dob", MatchField.BIRTH_DATE, "city", MatchField.CITY, "email", MatchField.EMAIL);

	private static final Map<String, MatchField> RESOURCE = Map.of("givenName", MatchField.GIVEN_NAME, "familyName",
			MatchField.FAMILY_NAME, "birthDate", MatchField.BIRTH_DATE, "phone", MatchField.PHONE, "email",
			MatchField.EMAIL, "addressLine1", MatchField.STREET, "streetNumber", MatchField.STREET_NUMBER, "city",
			MatchField.CITY, "postcode", MatchField.POSTCODE);

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
		List<Features> records = new ArrayList<>();
		List<String> who = new ArrayList<>();
		new People(1).records(people).forEach((record) -> {
			Map<MatchField, String> given = new EnumMap<>(MatchField.class);
			record.fields().forEach((name, value) -> {
				MatchField field = RESOURCE.get(name);
				if (field != null) {
					given.put(field, value);
				}
			});
			records.add(Features.of(given));
			who.add(String.valueOf(record.person()));
		});
		return new LabelledRecords(records, who);
	}

	private static LabelledRecords read(String name, Map<String, MatchField> columns, String label,
			UnaryOperator<String> person) {
		Path file = Path.of(System.getProperty("tieout.testdata", "../../shared/data")).resolve("customer/" + name);
		Assumptions.assumeTrue(Files.exists(file), "skipped: no data");
		try {
			List<String> lines = Files.readAllLines(file);
			List<String> header = cells(lines.get(0));
			List<Features> records = new ArrayList<>();
			List<String> people = new ArrayList<>();
			for (String line : lines.subList(1, lines.size())) {
				List<String> cells = cells(line);
				Map<MatchField, String> given = new EnumMap<>(MatchField.class);
				columns.forEach((column, field) -> {
					int index = header.indexOf(column);
					if (index >= 0) {
						given.put(field, cells.get(index));
					}
				});
				records.add(Features.of(given));
				people.add(person.apply(cells.get(header.indexOf(label))));
			}
			return new LabelledRecords(records, people);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> cells(String line) {
		return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
	}

}
