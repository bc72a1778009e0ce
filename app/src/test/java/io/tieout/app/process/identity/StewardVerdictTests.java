package io.tieout.app.process.identity;

import static io.tieout.customer.PersonalField.EMAIL;
import static io.tieout.customer.PersonalField.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.process.identity.IdentitySettings.SourceTraits;
import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerEvent.CustomerSplit;
import io.tieout.customer.RecordId;
import io.tieout.customer.StewardWord;
import io.tieout.customer.UnlinkCause;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a steward says counts before every rule, and can be taken back.
 */
class StewardVerdictTests {

	private static final IdentitySettings SETTINGS = Records.settings(20, new SourceTraits("GB", Set.of(), "MAIN"),
			Map.of());

	private Records records;

	@BeforeEach
	void start(@TempDir Path keys) {
		this.records = new Records(keys, SETTINGS);
	}

	@AfterEach
	void stop() {
		this.records.close();
	}

	@Test
	void twoRecordsThatShareNothingAreOnePerson() {
		RecordId shop = this.records.state("shop", "1", Map.of(EMAIL, "ada@example.org"));
		RecordId crm = this.records.state("crm", "2", Map.of(EMAIL, "lovelace@example.org"));
		this.records.resolve();
		CustomerId older = this.records.customerOf(shop);
		this.records.say(StewardWord.SAME, crm, shop);
		this.records.resolve();
		assertThat(persons()).isEqualTo(Set.of(person(shop, crm)));
		assertThat(this.records.customerOf(crm)).isEqualTo(older);
	}

	@Test
	void whatWasUnitedByMistakeComesApartAndGetsItsIdsBack() {
		RecordId shop = this.records.state("shop", "1", Map.of(EMAIL, "ada@example.org"));
		RecordId crm = this.records.state("crm", "2", Map.of(EMAIL, "lovelace@example.org"));
		this.records.resolve();
		CustomerId ofShop = this.records.customerOf(shop);
		CustomerId ofCrm = this.records.customerOf(crm);
		this.records.say(StewardWord.SAME, crm, shop);
		this.records.resolve();
		this.records.say(StewardWord.NONE, crm, shop);
		this.records.resolve();
		assertThat(this.records.customers()).isEqualTo(Map.of(shop, ofShop, crm, ofCrm));
		assertThat(this.records.outcome(CustomerSplit.class)).extracting(CustomerSplit::cause)
			.containsOnly(UnlinkCause.STEWARD);
		assertThat(persons()).hasSize(2);
	}

	@Test
	void twoPeopleWhoShareAMailboxStayTwoWhateverTheirRecordsSayLater() {
		RecordId one = this.records.state("shop", "1", Map.of(EMAIL, "family@example.org"));
		RecordId other = this.records.state("shop", "2", Map.of(EMAIL, "family@example.org"));
		this.records.resolve();
		assertThat(persons()).isEqualTo(Set.of(person(one, other)));
		this.records.say(StewardWord.DIFFERENT, one, other);
		this.records.resolve();
		assertThat(persons()).isEqualTo(Set.of(person(one), person(other)));
		this.records.state("shop", "2", 2, Map.of(EMAIL, "family@example.org", PHONE, "020 7946 0018"));
		this.records.state("shop", "1", 2, Map.of(EMAIL, "family@example.org", PHONE, "020 7946 0018"));
		this.records.resolve();
		assertThat(persons()).isEqualTo(Set.of(person(one), person(other)));
		this.records.say(StewardWord.NONE, one, other);
		this.records.resolve();
		assertThat(persons()).as("the rules decide again").isEqualTo(Set.of(person(one, other)));
	}

	@Test
	void aRecordThatResemblesBothGoesToOneOfTwoThatAreDifferent() {
		RecordId one = this.records.state("shop", "1", Map.of(EMAIL, "ada@example.org"));
		RecordId other = this.records.state("shop", "2", Map.of(PHONE, "020 7946 0018"));
		this.records.resolve();
		this.records.say(StewardWord.DIFFERENT, one, other);
		RecordId both = this.records.state("crm", "3", Map.of(EMAIL, "ada@example.org", PHONE, "020 7946 0018"));
		this.records.resolve();
		assertThat(persons()).isEqualTo(Set.of(person(one, both), person(other)));
	}

	@Test
	void theLastWordCounts() {
		RecordId one = this.records.state("shop", "1", Map.of(EMAIL, "ada@example.org"));
		RecordId other = this.records.state("shop", "2", Map.of(PHONE, "020 7946 0018"));
		this.records.resolve();
		this.records.say(StewardWord.SAME, one, other);
		this.records.say(StewardWord.DIFFERENT, one, other);
		this.records.resolve();
		assertThat(persons()).hasSize(2);
		this.records.say(StewardWord.SAME, one, other);
		this.records.resolve();
		assertThat(persons()).hasSize(1);
	}

	@Test
	void aCrashBeforeTheCommitChangesNothing() {
		RecordId one = this.records.state("shop", "1", Map.of(EMAIL, "ada@example.org"));
		RecordId other = this.records.state("shop", "2", Map.of(PHONE, "020 7946 0018"));
		this.records.say(StewardWord.SAME, one, other);
		this.records.resolveAndCrash();
		int recorded = this.records.outcome().size();
		this.records.resolve();
		assertThat(persons()).isEqualTo(Set.of(person(one, other)));
		assertThat(this.records.outcome()).hasSize(recorded);
	}

	/** One by one or in one batch. */
	@Test
	void batchesMakeNoDifference() {
		RecordId one = this.records.state("shop", "1", Map.of(EMAIL, "ada@example.org"));
		RecordId other = this.records.state("shop", "2", Map.of(EMAIL, "ada@example.org"));
		RecordId third = this.records.state("crm", "3", Map.of(PHONE, "020 7946 0018"));
		this.records.say(StewardWord.DIFFERENT, one, other);
		this.records.say(StewardWord.SAME, third, other);
		this.records.resolve(1);
		assertThat(persons()).isEqualTo(Set.of(person(one), person(other, third)));
	}

	private Set<SortedSet<RecordId>> persons() {
		assertThat(this.records.recordedPersons()).isEqualTo(this.records.persons());
		return this.records.persons();
	}

	private static SortedSet<RecordId> person(RecordId... records) {
		return new TreeSet<>(List.of(records));
	}

}
