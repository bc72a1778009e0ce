package io.tieout.customer;

import io.tieout.core.SourceSystem;
import io.tieout.customer.GoldenProfile.GoldenConsent;
import io.tieout.customer.GoldenProfile.GoldenField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static io.tieout.customer.People.MONDAY;
import static io.tieout.customer.People.TUESDAY;
import static io.tieout.customer.PersonalField.ADDRESS_LINE_1;
import static io.tieout.customer.PersonalField.CITY;
import static io.tieout.customer.PersonalField.EMAIL;
import static io.tieout.customer.PersonalField.FAMILY_NAME;
import static io.tieout.customer.PersonalField.GIVEN_NAME;
import static io.tieout.customer.PersonalField.POSTCODE;
import static org.assertj.core.api.Assertions.assertThat;

class SurvivorshipTests {

	private static final RecordId SHOP = People.shop("ada");

	private static final RecordId CRM = People.crm("ada");

	private static final Survivorship CRM_FOR_NAMES = new Survivorship(new SurvivorshipPolicy(4,
			Map.of(FieldGroup.NAME, List.of(new SourceSystem("crm"), new SourceSystem("shop")))));

	private static final Survivorship UNRANKED = new Survivorship(SurvivorshipPolicy.UNRANKED);

	@Test
	void theOnlyValueWins() {
		GoldenProfile profile = UNRANKED.profile(List.of(facts(SHOP, MONDAY, EMAIL), facts(CRM, TUESDAY, GIVEN_NAME)));
		assertThat(profile.fields()).isEqualTo(Map.of(EMAIL, golden(SHOP, SurvivorshipRule.ONLY_VALUE), GIVEN_NAME,
				golden(CRM, SurvivorshipRule.ONLY_VALUE)));
	}

	@Test
	void aHigherRankedSourceWinsAgainstAMoreRecentOne() {
		GoldenProfile profile = CRM_FOR_NAMES
			.profile(List.of(facts(SHOP, TUESDAY, GIVEN_NAME, EMAIL), facts(CRM, MONDAY, GIVEN_NAME, EMAIL)));
		assertThat(profile.fields().get(GIVEN_NAME)).isEqualTo(golden(CRM, SurvivorshipRule.SOURCE_RANK, SHOP));
		assertThat(profile.fields().get(EMAIL)).isEqualTo(golden(SHOP, SurvivorshipRule.RECENCY, CRM));
		assertThat(profile.policyVersion()).isEqualTo(4);
	}

	@Test
	void aSourceWithoutARankStandsBehindThoseThatHaveOne() {
		RecordId till = People.record("till", "ada");
		GoldenProfile profile = CRM_FOR_NAMES
			.profile(List.of(facts(till, TUESDAY, GIVEN_NAME), facts(SHOP, MONDAY, GIVEN_NAME)));
		assertThat(profile.fields().get(GIVEN_NAME)).isEqualTo(golden(SHOP, SurvivorshipRule.SOURCE_RANK, till));
	}

	@Test
	void atOneTimeTheMoreCompleteRecordWins() {
		GoldenProfile profile = UNRANKED
			.profile(List.of(facts(CRM, MONDAY, GIVEN_NAME), facts(SHOP, MONDAY, GIVEN_NAME, FAMILY_NAME)));
		assertThat(profile.fields().get(GIVEN_NAME)).isEqualTo(golden(SHOP, SurvivorshipRule.COMPLETENESS, CRM));
	}

	@Test
	void allElseEqualTheOrderOfRecordsDecides() {
		GoldenProfile profile = UNRANKED.profile(List.of(facts(SHOP, MONDAY, EMAIL), facts(CRM, MONDAY, EMAIL)));
		assertThat(profile.fields().get(EMAIL)).isEqualTo(golden(CRM, SurvivorshipRule.RECORD_ORDER, SHOP));
	}

	@Test
	void anAddressIsNeverPutTogetherFromTwoRecords() {
		GoldenProfile profile = UNRANKED
			.profile(List.of(facts(SHOP, TUESDAY, ADDRESS_LINE_1, CITY), facts(CRM, MONDAY, ADDRESS_LINE_1, POSTCODE)));
		assertThat(profile.fields()).isEqualTo(Map.of(ADDRESS_LINE_1, golden(SHOP, SurvivorshipRule.RECENCY, CRM), CITY,
				golden(SHOP, SurvivorshipRule.RECENCY)));
	}

	@Test
	void aRecordsOwnIdIsNoGoldenField() {
		assertThat(UNRANKED.profile(List.of(facts(SHOP, MONDAY, PersonalField.SOURCE_ID))).fields()).isEmpty();
	}

	@Test
	void theStrictestConsentWins() {
		GoldenProfile profile = UNRANKED
			.profile(List.of(consenting(SHOP, TUESDAY, "email", true), consenting(CRM, MONDAY, "email", false)));
		assertThat(profile.consents()).isEqualTo(Map.of("email", new GoldenConsent(false, CRM, List.of(SHOP))));
	}

	@Test
	void ofEqualConsentsTheMostRecentIsNamed() {
		GoldenProfile profile = UNRANKED
			.profile(List.of(consenting(CRM, MONDAY, "email", true), consenting(SHOP, TUESDAY, "email", true)));
		assertThat(profile.consents()).isEqualTo(Map.of("email", new GoldenConsent(true, SHOP, List.of())));
	}

	@Property(tries = 300, seed = "2126")
	void theProfileDoesNotDependOnTheOrderOfRecords(@ForAll("records") List<RecordFacts> records,
			@ForAll Random random) {
		List<RecordFacts> shuffled = new ArrayList<>(records);
		Collections.shuffle(shuffled, random);
		assertThat(CRM_FOR_NAMES.profile(shuffled)).isEqualTo(CRM_FOR_NAMES.profile(records));
	}

	@Property(tries = 300, seed = "2133")
	void everyRecordThatStatesAGoldenFieldWonOrLost(@ForAll("records") List<RecordFacts> records) {
		CRM_FOR_NAMES.profile(records).fields().forEach((field, golden) -> {
			List<RecordId> named = new ArrayList<>(golden.losers());
			named.add(golden.record());
			assertThat(named).containsExactlyInAnyOrderElementsOf(records.stream()
				.filter((record) -> record.present().contains(field))
				.map(RecordFacts::recordId)
				.toList());
		});
	}

	@Provide
	Arbitrary<List<RecordFacts>> records() {
		Arbitrary<RecordId> ids = Combinators
			.combine(Arbitraries.of("crm", "shop", "till"), Arbitraries.of("a", "b", "c"))
			.as(People::record);
		Arbitrary<Instant> times = Arbitraries.of(MONDAY, TUESDAY);
		Arbitrary<Set<PersonalField>> fields = Arbitraries.of(PersonalField.class).set().ofMaxSize(8);
		Arbitrary<Map<String, Boolean>> consents = Arbitraries
			.maps(Arbitraries.of("email", "post"), Arbitraries.of(true, false))
			.ofMaxSize(2);
		return Combinators.combine(ids, times, fields, consents)
			.as(RecordFacts::new)
			.list()
			.uniqueElements(RecordFacts::recordId)
			.ofMaxSize(6);
	}

	private static RecordFacts facts(RecordId record, Instant effectiveAt, PersonalField... fields) {
		return new RecordFacts(record, effectiveAt, Set.of(fields), Map.of());
	}

	private static RecordFacts consenting(RecordId record, Instant effectiveAt, String purpose, boolean given) {
		return new RecordFacts(record, effectiveAt, Set.of(), Map.of(purpose, given));
	}

	private static GoldenField golden(RecordId winner, SurvivorshipRule rule, RecordId... losers) {
		return new GoldenField(winner, rule, List.of(losers));
	}

}
