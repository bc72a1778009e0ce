package io.tieout.app.process.identity;

import io.tieout.app.process.identity.IdentitySettings.SourceTraits;
import io.tieout.app.process.identity.Records.Stated;
import io.tieout.core.CustomerId;
import io.tieout.customer.PersonalField;
import io.tieout.customer.RecordId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A thousand records of 251 people, with errors, as published with Splink: what the
 * deterministic rules make of them.
 */
class FakePeopleTests {

	private static final int BATCH = 137;

	private static List<Person> people = List.of();

	private static final Map<Person, CustomerId> customers = new HashMap<>();

	@BeforeAll
	static void resolve(@TempDir Path keys) {
		Path file = Path.of(System.getProperty("tieout.testdata", "")).resolve("customer/splink_fake_1000.csv");
		assumeTrue(Files.isReadable(file), "skipped: no data");
		people = new ArrayList<>(read(file));
		Collections.shuffle(people, new Random(1));
		try (Records records = new Records(keys,
				Records.settings(20, new SourceTraits(null, Set.of(), "MAIN"), Map.of()))) {
			List<RecordId> ids = records.stateAll(people.stream().map(Person::stated).toList());
			records.resolve(BATCH);
			SortedMap<RecordId, CustomerId> resolved = records.customers();
			for (int index = 0; index < ids.size(); index++) {
				customers.put(people.get(index), resolved.get(ids.get(index)));
			}
			assertThat(records.persons()).isEqualTo(records.recordedPersons());
		}
	}

	@Test
	void everyRecordBelongsToACustomer() {
		assertThat(people).hasSize(1_000).allMatch((person) -> person.customer() != null);
	}

	@Test
	void recordsThatShareAnEmailAndAGivenNameAreOnePerson() {
		Map<String, List<Person>> byEmail = people.stream()
			.filter((person) -> !person.email().isEmpty() && !person.givenName().isEmpty())
			.collect(Collectors.groupingBy((person) -> person.email() + " " + person.givenName()));
		assertThat(byEmail.values()).anyMatch((sharing) -> sharing.size() > 1)
			.allSatisfy((sharing) -> assertThat(distinct(sharing, Person::customer)).isEqualTo(1));
	}

	@Test
	void noTwoPeopleAreJoined() {
		Map<CustomerId, List<Person>> byCustomer = people.stream().collect(Collectors.groupingBy(Person::customer));
		assertThat(byCustomer.values()).anyMatch((records) -> records.size() > 1)
			.allSatisfy((records) -> assertThat(distinct(records, Person::cluster)).isEqualTo(1));
	}

	/** Fewer are found than by a model of their own, but most of them. */
	@Test
	void mostRecordsOfAPersonAreFound() {
		Map<String, List<Person>> byPerson = people.stream().collect(Collectors.groupingBy(Person::cluster));
		long pairs = byPerson.values().stream().mapToLong(FakePeopleTests::pairs).sum();
		long found = people.stream()
			.collect(Collectors.groupingBy(Person::customer))
			.values()
			.stream()
			.mapToLong(FakePeopleTests::pairs)
			.sum();
		assertThat(found).isGreaterThan(7 * pairs / 10);
	}

	private static long pairs(List<Person> records) {
		return records.size() * (records.size() - 1L) / 2;
	}

	private static long distinct(List<Person> records, Function<Person, ?> property) {
		return records.stream().map(property).distinct().count();
	}

	private static List<Person> read(Path file) {
		try {
			return Files.readAllLines(file).stream().skip(1).map(Person::of).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A line of the file, which quotes nothing. */
	private record Person(List<String> columns) {

		static Person of(String line) {
			return new Person(List.of(line.split(",", -1)));
		}

		String givenName() {
			return this.columns.get(1);
		}

		String email() {
			return this.columns.get(5);
		}

		String cluster() {
			return this.columns.get(6);
		}

		CustomerId customer() {
			return customers.get(this);
		}

		Stated stated() {
			Map<PersonalField, String> values = new EnumMap<>(PersonalField.class);
			List<PersonalField> fields = List.of(PersonalField.SOURCE_ID, PersonalField.GIVEN_NAME,
					PersonalField.FAMILY_NAME, PersonalField.BIRTH_DATE, PersonalField.CITY, PersonalField.EMAIL);
			for (int index = 0; index < fields.size(); index++) {
				if (!this.columns.get(index).isEmpty()) {
					values.put(fields.get(index), this.columns.get(index));
				}
			}
			return new Stated("fake", this.columns.get(0), 1, values);
		}

	}

}
