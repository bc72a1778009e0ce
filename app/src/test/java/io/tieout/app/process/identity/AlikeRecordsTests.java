package io.tieout.app.process.identity;

import static io.tieout.customer.PersonalField.ADDRESS_LINE_1;
import static io.tieout.customer.PersonalField.BIRTH_DATE;
import static io.tieout.customer.PersonalField.CITY;
import static io.tieout.customer.PersonalField.EMAIL;
import static io.tieout.customer.PersonalField.FAMILY_NAME;
import static io.tieout.customer.PersonalField.GIVEN_NAME;
import static io.tieout.customer.PersonalField.PHONE;
import static io.tieout.customer.PersonalField.POSTCODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.process.identity.IdentitySettings.SourceTraits;
import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerEvent.CustomerSplit;
import io.tieout.customer.CustomerEvent.LinkAsserted;
import io.tieout.customer.CustomerEvent.LinkProposed;
import io.tieout.customer.CustomerEvent.LinkRetracted;
import io.tieout.customer.Edge;
import io.tieout.customer.LinkDecision;
import io.tieout.customer.LinkGuard;
import io.tieout.customer.PersonalField;
import io.tieout.customer.RecordId;
import io.tieout.customer.SharedKeyEvent.BlockingKeyDropped;
import io.tieout.customer.UnlinkCause;
import io.tieout.customer.matching.Level;
import io.tieout.customer.matching.MatchField;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Records that look alike, on the real store, keys and tables: which are one person, and
 * which guard keeps apart who is not.
 */
class AlikeRecordsTests {

	private static final SourceTraits BRITISH = new SourceTraits("GB", Set.of(), "MAIN");

	private static final Map<PersonalField, String> HOME = Map.of(FAMILY_NAME, "Clarke", ADDRESS_LINE_1,
			"12 High Street", CITY, "Leeds", POSTCODE, "LS1 4AB");

	@TempDir
	private Path keys;

	private Records records;

	@BeforeEach
	void start() {
		this.records = new Records(this.keys,
				new IdentitySettings(20, 3, 30, Set.of("mask.example"), 1_000_000, BRITISH, Map.of()));
	}

	@AfterEach
	void stop() {
		this.records.close();
	}

	private static Map<PersonalField, String> at(Map<PersonalField, String> home, Object... more) {
		Map<PersonalField, String> values = new EnumMap<>(PersonalField.class);
		values.putAll(home);
		for (int index = 0; index < more.length; index += 2) {
			values.put((PersonalField) more[index], (String) more[index + 1]);
		}
		return values;
	}

	@Test
	void onePersonIsFoundWithoutAnyIdentifierInCommonAndTheLinkSaysWhy() {
		RecordId crm = this.records.state("crm", "1", at(HOME, GIVEN_NAME, "Emma", BIRTH_DATE, "1980-02-03"));
		RecordId shop = this.records.state("shop", "2",
				at(HOME, GIVEN_NAME, "Ema", BIRTH_DATE, "1980-02-03", ADDRESS_LINE_1, "12 High St."));
		this.records.resolve(1);
		assertThat(this.records.persons()).isEqualTo(Set.of(Set.of(crm, shop)));
		Edge edge = this.records.outcome(LinkAsserted.class).get(0).edges().get(0);
		assertThat(edge.rule()).isEqualTo("similar");
		assertThat(edge.levels()).containsEntry(MatchField.GIVEN_NAME, Level.CLOSE)
			.containsEntry(MatchField.STREET, Level.EXACT)
			.containsEntry(MatchField.STREET_NUMBER, Level.EXACT);
	}

	@Test
	void aCoupleWithOneTelephoneAreTwoPeopleAndNobodyIsAsked() {
		RecordId she = this.records.state("crm", "1", at(HOME, GIVEN_NAME, "Emma", PHONE, "020 7946 0018"));
		RecordId he = this.records.state("crm", "2", at(HOME, GIVEN_NAME, "George", PHONE, "020 7946 0018"));
		this.records.resolve();
		assertThat(this.records.persons()).isEqualTo(Set.of(Set.of(she), Set.of(he)));
		assertThat(this.records.outcome(LinkProposed.class)).isEmpty();
	}

	@Test
	void aMailboxOfTwoNamesIsPutBeforeASteward() {
		RecordId she = this.records.state("crm", "1", Map.of(GIVEN_NAME, "Emma", EMAIL, "clarkes@example.org"));
		RecordId he = this.records.state("shop", "2", Map.of(GIVEN_NAME, "George", EMAIL, "clarkes@example.org"));
		this.records.resolve();
		assertThat(this.records.persons()).isEqualTo(Set.of(Set.of(she), Set.of(he)));
		assertThat(this.records.outcome(LinkProposed.class)).hasSize(2).allSatisfy((proposed) -> {
			assertThat(proposed.guard()).isEqualTo(LinkGuard.REVIEW);
			assertThat(proposed.edges()).singleElement()
				.satisfies(
						(edge) -> assertThat(edge.levels()).isEqualTo(Map.of(MatchField.GIVEN_NAME, Level.DIFFERENT)));
		});
	}

	@Test
	void aRecordWithoutANameBelongsToOneOfACoupleAndDoesNotMakeThemOne() {
		RecordId she = this.records.state("crm", "1", at(HOME, GIVEN_NAME, "Emma", PHONE, "020 7946 0018"));
		RecordId he = this.records.state("crm", "2", at(HOME, GIVEN_NAME, "George", PHONE, "020 7946 0018"));
		RecordId till = this.records.state("till", "3", Map.of(PHONE, "020 7946 0018"));
		this.records.resolve();
		assertThat(this.records.customerOf(she)).isNotEqualTo(this.records.customerOf(he));
		assertThat(this.records.customerOf(till)).isIn(this.records.customerOf(she), this.records.customerOf(he));
	}

	@Test
	void twinsAreTwoPeople() {
		RecordId one = this.records.state("crm", "1", at(HOME, GIVEN_NAME, "Emma", BIRTH_DATE, "1980-02-03"));
		RecordId other = this.records.state("crm", "2", at(HOME, GIVEN_NAME, "Sophie", BIRTH_DATE, "1980-02-03"));
		this.records.resolve();
		assertThat(this.records.persons()).isEqualTo(Set.of(Set.of(one), Set.of(other)));
	}

	@Test
	void twoFieldsAreNeverEnoughHoweverRareTheyAre() {
		Map<PersonalField, String> rare = Map.of(FAMILY_NAME, "Featherstonehaugh", BIRTH_DATE, "1912-02-29");
		RecordId one = this.records.state("crm", "1", rare);
		RecordId other = this.records.state("shop", "2", rare);
		this.records.resolve();
		assertThat(this.records.persons()).isEqualTo(Set.of(Set.of(one), Set.of(other)));
		assertThat(this.records.outcome(LinkAsserted.class)).isEmpty();
	}

	@Test
	void aMaskedMailboxIdentifiesAndSaysNothingWhenItDiffers() {
		RecordId first = this.records.state("market", "1", at(HOME, GIVEN_NAME, "Emma", EMAIL, "x1@mask.example"));
		RecordId again = this.records.state("market", "2", Map.of(EMAIL, "x1@mask.example"));
		RecordId crm = this.records.state("crm", "3", at(HOME, GIVEN_NAME, "Emma", EMAIL, "emma@example.org"));
		this.records.resolve();
		assertThat(this.records.persons()).isEqualTo(Set.of(Set.of(first, again, crm)));
		assertThat(this.records.outcome(LinkAsserted.class)).flatExtracting(LinkAsserted::edges)
			.filteredOn((edge) -> edge.rule().equals("similar"))
			.isNotEmpty()
			.allSatisfy((edge) -> assertThat(edge.levels()).doesNotContainKey(MatchField.EMAIL));
	}

	@Test
	void aBlockingKeyOfTooManyBringsNobodyTogetherAnyMore() {
		Map<PersonalField, String> name = Map.of(GIVEN_NAME, "John", FAMILY_NAME, "Smith");
		RecordId one = this.records.state("crm", "1", at(name, CITY, "Leeds", BIRTH_DATE, "1980-02-03"));
		RecordId other = this.records.state("shop", "2", at(name, CITY, "York", BIRTH_DATE, "1980-02-03"));
		this.records.resolve();
		assertThat(this.records.customerOf(one)).isEqualTo(this.records.customerOf(other));
		for (String birth : List.of("1931-07-08", "1944-09-10", "1957-11-12")) {
			this.records.state("crm", birth, at(name, BIRTH_DATE, birth));
		}
		this.records.resolve();
		assertThat(this.records.outcome(BlockingKeyDropped.class)).extracting(BlockingKeyDropped::madeOf)
			.contains("names", "sounds");
		assertThat(this.records.customerOf(one)).as("the date of birth is still in common")
			.isEqualTo(this.records.customerOf(other));
		for (String family : List.of("Adams", "Brown", "Davis")) {
			this.records.state("crm", family, Map.of(FAMILY_NAME, family, BIRTH_DATE, "1980-02-03"));
			this.records.state("crm", family + "2",
					Map.of(GIVEN_NAME, "John", FAMILY_NAME, "Sm" + family, BIRTH_DATE, "1931-02-03"));
			this.records.state("crm", family + "3",
					Map.of(GIVEN_NAME, "John", FAMILY_NAME, family, BIRTH_DATE, "1980-02-1" + family.length()));
			this.records.state("crm", family + "4",
					Map.of(GIVEN_NAME, family, FAMILY_NAME, "Smith", BIRTH_DATE, "1980-11-1" + family.length()));
			this.records.state("crm", family + "5",
					Map.of(GIVEN_NAME, family, FAMILY_NAME, "Smith", BIRTH_DATE, "1955-02-03"));
		}
		this.records.resolve();
		assertThat(this.records.customerOf(one)).as("nothing is in common that few have")
			.isNotEqualTo(this.records.customerOf(other));
		assertThat(this.records.outcome(LinkRetracted.class)).extracting(LinkRetracted::cause)
			.contains(UnlinkCause.KEY_WEAKENED);
		assertThat(this.records.recordedPersons()).isEqualTo(this.records.persons());
	}

	@Test
	void aCorrectionTakesBackWhatTheMistakeMadeAlike() {
		RecordId one = this.records.state("crm", "1", at(HOME, GIVEN_NAME, "Emma", BIRTH_DATE, "1980-02-03"));
		RecordId other = this.records.state("shop", "2", at(HOME, GIVEN_NAME, "Emma", BIRTH_DATE, "1980-02-03"));
		this.records.resolve();
		assertThat(this.records.customerOf(one)).isEqualTo(this.records.customerOf(other));
		this.records.state("shop", "2", 2, at(HOME, GIVEN_NAME, "George", BIRTH_DATE, "1951-12-30"));
		this.records.resolve();
		assertThat(this.records.customerOf(one)).isNotEqualTo(this.records.customerOf(other));
		assertThat(this.records.outcome(LinkRetracted.class)).extracting(LinkRetracted::cause)
			.containsOnly(UnlinkCause.NO_LONGER_STATED);
	}

	@Test
	void aDoubtThatIsOverChangesNothingAtItsFarEnd() {
		Map<PersonalField, String> namesake = Map.of(GIVEN_NAME, "Emma", FAMILY_NAME, "Clarke", CITY, "Leeds");
		RecordId crm = this.records.state("crm", "1", at(namesake, EMAIL, "emma@example.org"));
		this.records.resolve();
		RecordId shop = this.records.state("shop", "2", Map.of(EMAIL, "emma@example.org"));
		RecordId market = this.records.state("market", "3", at(namesake, EMAIL, "emma@example.org"));
		this.records.state("crm", "4", namesake);
		this.records.resolve();
		assertThat(this.records.outcome(LinkProposed.class)).flatExtracting(LinkProposed::edges)
			.extracting(Edge::rule)
			.containsOnly("similar");
		CustomerId emma = this.records.customerOf(crm);
		this.records.state("crm", "4", 2, Map.of(GIVEN_NAME, "George"));
		this.records.resolve();
		assertThat(List.of(crm, shop, market))
			.allSatisfy((record) -> assertThat(this.records.customerOf(record)).isEqualTo(emma));
		assertThat(this.records.outcome(CustomerSplit.class)).isEmpty();
	}

	@Test
	void whatWeighsLittleIsPutBeforeASteward() {
		Map<PersonalField, String> namesake = Map.of(GIVEN_NAME, "Emma", FAMILY_NAME, "Clarke", CITY, "Leeds");
		RecordId one = this.records.state("crm", "1", namesake);
		RecordId other = this.records.state("shop", "2", namesake);
		this.records.resolve();
		assertThat(this.records.customerOf(one)).isNotEqualTo(this.records.customerOf(other));
		assertThat(this.records.outcome(LinkProposed.class)).isNotEmpty()
			.flatExtracting(LinkProposed::edges)
			.extracting(Edge::decision)
			.containsOnly(LinkDecision.REVIEW);
	}

	@Test
	void nothingOfWhatIsComparedStandsInTheTables() {
		this.records.state("crm", "1", at(HOME, GIVEN_NAME, "Emma", EMAIL, "emma.clarke@example.org"));
		this.records.resolve();
		assertThat(this.records.rows()).isNotEmpty()
			.noneMatch((row) -> row.toLowerCase().matches(".*(emma|clarke|leeds|ls14ab|high street).*"));
	}

}
