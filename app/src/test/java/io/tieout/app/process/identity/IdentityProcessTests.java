package io.tieout.app.process.identity;

import io.tieout.app.process.identity.IdentitySettings.SourceTraits;
import io.tieout.app.process.identity.Records.Stated;
import io.tieout.core.CustomerId;
import io.tieout.core.SourceSystem;
import io.tieout.customer.CustomerEvent.CustomerSplit;
import io.tieout.customer.CustomerEvent.CustomersMerged;
import io.tieout.customer.CustomerEvent.LinkProposed;
import io.tieout.customer.CustomerEvent.LinkRetracted;
import io.tieout.customer.Edge;
import io.tieout.customer.IdentifierKind;
import io.tieout.customer.LinkGuard;
import io.tieout.customer.RecordId;
import io.tieout.customer.SharedKeyEvent.KeyWeakened;
import io.tieout.customer.UnlinkCause;
import io.tieout.eventstore.RecordedEvent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.tieout.customer.PersonalField.EMAIL;
import static io.tieout.customer.PersonalField.LOYALTY_ID;
import static io.tieout.customer.PersonalField.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The identity process on the real store, keys and tables.
 */
class IdentityProcessTests {

	private static final IdentitySettings BRITISH = Records.settings(3,
			new SourceTraits("GB", Set.of(IdentifierKind.LOYALTY_ID), "CLUB"), Map.of());

	@TempDir
	private Path keys;

	private Records records;

	@BeforeEach
	void start() {
		this.records = new Records(this.keys, BRITISH);
	}

	@AfterEach
	void stop() {
		this.records.close();
	}

	@Test
	void recordsThatArriveTogetherSeeEachOther() {
		RecordId shop = this.records.state("shop", "1", Map.of(EMAIL, "ada@example.org"));
		RecordId crm = this.records.state("crm", "2", Map.of(EMAIL, " ADA@example.org"));
		this.records.resolve();
		assertThat(this.records.persons()).isEqualTo(Set.of(person(shop, crm)));
		assertThat(this.records.recordedPersons()).isEqualTo(this.records.persons());
	}

	@Test
	void aRecordFindsACustomerOfAnEarlierBatch() {
		RecordId shop = this.records.state("shop", "1", Map.of(PHONE, "020 7946 0018"));
		this.records.resolve();
		CustomerId customer = this.records.customerOf(shop);
		RecordId crm = this.records.state("crm", "2", Map.of(PHONE, "+44 20 7946 0018"));
		this.records.resolve();
		assertThat(this.records.customerOf(crm)).isEqualTo(customer);
	}

	@Test
	void aRecordWithoutIdentifiersIsAPersonOfItsOwn() {
		RecordId one = this.records.state("shop", "1", Map.of(PHONE, "n/a"));
		RecordId other = this.records.state("shop", "2", Map.of(PHONE, "n/a"));
		this.records.resolve();
		assertThat(this.records.persons()).isEqualTo(Set.of(person(one), person(other)));
	}

	@Test
	void theOlderOfTwoCustomersSurvivesTheRecordThatConnectsThem() {
		RecordId shop = this.records.state("shop", "1", Map.of(EMAIL, "ada@example.org"));
		this.records.resolve();
		RecordId till = this.records.state("till", "2", Map.of(LOYALTY_ID, "C-1"));
		this.records.resolve();
		CustomerId older = this.records.customerOf(shop);
		CustomerId younger = this.records.customerOf(till);
		RecordId crm = this.records.state("crm", "3", Map.of(EMAIL, "ada@example.org", LOYALTY_ID, "C1"));
		this.records.resolve();
		assertThat(this.records.customers()).isEqualTo(Map.of(shop, older, till, older, crm, older));
		assertThat(this.records.outcome(CustomersMerged.class)).extracting(CustomersMerged::customer)
			.containsExactlyInAnyOrder(older, younger);
		assertThat(this.records.recordedPersons()).isEqualTo(this.records.persons());
	}

	@Test
	void twoCardsAreTwoPeopleAlthoughTheyShareAMailbox() {
		RecordId one = this.records.state("shop", "1", Map.of(EMAIL, "family@example.org", LOYALTY_ID, "C1"));
		RecordId other = this.records.state("shop", "2", Map.of(EMAIL, "family@example.org", LOYALTY_ID, "C2"));
		this.records.resolve();
		assertThat(this.records.persons()).isEqualTo(Set.of(person(one), person(other)));
		assertThat(this.records.outcome(LinkProposed.class)).hasSize(2)
			.extracting(LinkProposed::guard)
			.containsOnly(LinkGuard.UNIQUE_IDENTIFIER);
	}

	@Test
	void aSourceMayHandOutSeveralCardsPerPerson() {
		this.records.restart(Records.settings(3, BRITISH.usual(),
				Map.of(new SourceSystem("market"), new SourceTraits("GB", Set.of(), "CLUB"))));
		RecordId one = this.records.state("market", "1", Map.of(EMAIL, "ada@example.org", LOYALTY_ID, "C1"));
		RecordId other = this.records.state("market", "2", Map.of(EMAIL, "ada@example.org", LOYALTY_ID, "C2"));
		this.records.resolve();
		assertThat(this.records.persons()).isEqualTo(Set.of(person(one, other)));
	}

	@Test
	void aCardThatBecomesKnownLaterTakesTwoPeopleApart() {
		RecordId one = this.records.state("shop", "1", Map.of(EMAIL, "family@example.org", LOYALTY_ID, "C1"));
		RecordId other = this.records.state("shop", "2", Map.of(EMAIL, "family@example.org"));
		this.records.resolve();
		CustomerId together = this.records.customerOf(one);
		this.records.state("shop", "2", 2, Map.of(EMAIL, "family@example.org", LOYALTY_ID, "C2"));
		this.records.resolve();
		assertThat(this.records.persons()).isEqualTo(Set.of(person(one), person(other)));
		assertThat(this.records.customerOf(one)).isEqualTo(together);
		assertThat(this.records.outcome(CustomerSplit.class)).extracting(CustomerSplit::cause)
			.containsOnly(UnlinkCause.GUARD_REFUSED);
		assertThat(this.records.recordedPersons()).isEqualTo(this.records.persons());
	}

	@Test
	void aCardThatWasReplacedNoLongerGuards() {
		RecordId one = this.records.state("shop", "1", Map.of(EMAIL, "ada@example.org", LOYALTY_ID, "C1"));
		RecordId other = this.records.state("shop", "2", Map.of(EMAIL, "ada@example.org", LOYALTY_ID, "C2"));
		this.records.resolve();
		this.records.state("shop", "1", 2, Map.of(EMAIL, "ada@example.org", LOYALTY_ID, "C2"));
		this.records.resolve();
		assertThat(this.records.persons()).isEqualTo(Set.of(person(one, other)));
	}

	@Test
	void anOlderVersionThatArrivesLateNeitherLinksNorGuards() {
		RecordId one = this.records.state("shop", "1", 2, Map.of(LOYALTY_ID, "C2"));
		RecordId other = this.records.state("shop", "2", Map.of(EMAIL, "ada@example.org", LOYALTY_ID, "C2"));
		RecordId third = this.records.state("shop", "3", Map.of(EMAIL, "ben@example.org"));
		this.records.state("shop", "1", 1, Map.of(EMAIL, "ben@example.org", LOYALTY_ID, "C1"));
		this.records.resolve(1);
		assertThat(this.records.persons()).isEqualTo(Set.of(person(one, other), person(third)));
	}

	@Test
	void aCorrectedRecordTakesBackTheLinkThatTheMistakeMade() {
		RecordId ada = this.records.state("shop", "1", Map.of(EMAIL, "ada@example.org"));
		RecordId ben = this.records.state("crm", "2", Map.of(EMAIL, "ada@example.org", PHONE, "020 7946 0018"));
		RecordId benToo = this.records.state("till", "3", Map.of(PHONE, "020 7946 0018"));
		this.records.resolve();
		CustomerId together = this.records.customerOf(ada);
		this.records.state("crm", "2", 2, Map.of(EMAIL, "ben@example.org", PHONE, "020 7946 0018"));
		this.records.resolve();
		assertThat(this.records.persons()).isEqualTo(Set.of(person(ada), person(ben, benToo)))
			.isEqualTo(this.records.recordedPersons());
		assertThat(this.records.customerOf(ada)).isEqualTo(together);
		assertThat(this.records.outcome(LinkRetracted.class)).extracting(LinkRetracted::cause)
			.containsOnly(UnlinkCause.NO_LONGER_STATED);
		assertThat(this.records.outcome(CustomerSplit.class)).isNotEmpty()
			.extracting(CustomerSplit::cause)
			.containsOnly(UnlinkCause.NO_LONGER_STATED);
	}

	@Test
	void aLinkThatIsStillStatedOtherwiseStays() {
		RecordId one = this.records.state("shop", "1", Map.of(EMAIL, "ada@example.org", PHONE, "020 7946 0018"));
		RecordId other = this.records.state("crm", "2", Map.of(EMAIL, "ada@example.org", PHONE, "020 7946 0018"));
		this.records.resolve();
		this.records.state("crm", "2", 2, Map.of(PHONE, "020 7946 0018"));
		this.records.resolve();
		assertThat(this.records.persons()).isEqualTo(Set.of(person(one, other)));
		assertThat(this.records.outcome(CustomerSplit.class)).isEmpty();
		assertThat(this.records.outcome(LinkRetracted.class)).singleElement()
			.satisfies((retracted) -> assertThat(retracted.edges()).extracting(Edge::rule)
				.containsOnly("same-email", "similar"));
	}

	@Test
	void anIdentifierStatedAgainLinksAgain() {
		RecordId one = this.records.state("shop", "1", Map.of(EMAIL, "ada@example.org"));
		RecordId other = this.records.state("crm", "2", Map.of(EMAIL, "ada@example.org"));
		this.records.state("crm", "2", 2, Map.of(EMAIL, "ben@example.org"));
		this.records.state("crm", "2", 3, Map.of(EMAIL, "ada@example.org"));
		this.records.resolve(1);
		assertThat(this.records.persons()).isEqualTo(Set.of(person(one, other)))
			.isEqualTo(this.records.recordedPersons());
	}

	@Test
	void cardsOfTwoProgrammesAreNeverTheSame() {
		this.records.restart(Records.settings(3, BRITISH.usual(), Map.of(new SourceSystem("market"),
				new SourceTraits("GB", Set.of(IdentifierKind.LOYALTY_ID), "MARKET-CLUB"))));
		RecordId shop = this.records.state("shop", "1", Map.of(LOYALTY_ID, "4711"));
		RecordId till = this.records.state("till", "2", Map.of(LOYALTY_ID, "4711"));
		RecordId market = this.records.state("market", "3", Map.of(LOYALTY_ID, "4711"));
		this.records.resolve();
		assertThat(this.records.persons()).isEqualTo(Set.of(person(shop, till), person(market)));
	}

	@Test
	void anIdentifierSharedByTooManyLosesItsStrengthAndItsLinks() {
		List<RecordId> callers = new ArrayList<>();
		for (int caller = 1; caller <= 3; caller++) {
			callers.add(this.records.state("crm", "" + caller, Map.of(PHONE, "020 7946 0018")));
		}
		this.records.resolve();
		assertThat(this.records.persons()).hasSize(1);
		callers.add(this.records.state("crm", "4", Map.of(PHONE, "020 7946 0018")));
		callers.add(this.records.state("crm", "5", Map.of(PHONE, "020 7946 0018")));
		this.records.resolve();
		assertThat(this.records.persons()).hasSize(5);
		assertThat(this.records.recordedPersons()).isEqualTo(this.records.persons());
		assertThat(this.records.outcome(KeyWeakened.class)).singleElement()
			.satisfies((weakened) -> assertThat(weakened.holders())
				.containsExactlyInAnyOrderElementsOf(callers.subList(0, 4)));
		assertThat(this.records.outcome(LinkRetracted.class)).extracting(LinkRetracted::cause)
			.containsOnly(UnlinkCause.KEY_WEAKENED);
	}

	@Test
	void whatAlsoSharesAStrongIdentifierStaysTogether() {
		RecordId one = this.records.state("crm", "1", Map.of(PHONE, "020 7946 0018", EMAIL, "ada@example.org"));
		RecordId other = this.records.state("crm", "2", Map.of(PHONE, "020 7946 0018", EMAIL, "ada@example.org"));
		for (int caller = 3; caller <= 5; caller++) {
			this.records.state("crm", "" + caller, Map.of(PHONE, "020 7946 0018"));
		}
		this.records.resolve(2);
		assertThat(this.records.persons()).hasSize(4).contains(person(one, other));
	}

	@Test
	void aBatchThatComesAgainChangesNothing() {
		crowd(this.records, new Random(1));
		this.records.resolveAndCrash();
		List<RecordedEvent> outcome = this.records.outcome();
		assertThat(this.records.rows()).isEmpty();
		this.records.resolve(3);
		assertThat(this.records.outcome()).isEqualTo(outcome);
		assertThat(this.records.persons()).hasSize(7).isEqualTo(this.records.recordedPersons());
	}

	@Test
	void whatWasRecordedBeforeACrashCountsWhateverTheSettingsSayAfterIt() {
		RecordId one = this.records.state("shop", "1", Map.of(EMAIL, "ada@example.org", LOYALTY_ID, "C1"));
		RecordId other = this.records.state("shop", "2", Map.of(EMAIL, "ada@example.org", LOYALTY_ID, "C2"));
		RecordId third = this.records.state("shop", "3", Map.of(LOYALTY_ID, "C2"));
		this.records.resolveAndCrash();
		List<RecordedEvent> outcome = this.records.outcome();
		this.records.restart(Records.settings(1, new SourceTraits("GB", Set.of(), "CLUB"), Map.of()));
		this.records.resolve();
		assertThat(this.records.outcome()).isEqualTo(outcome);
		assertThat(this.records.persons()).isEqualTo(Set.of(person(one), person(other, third)))
			.isEqualTo(this.records.recordedPersons());
	}

	@Test
	void theOrderOfArrivalDoesNotDecideWhoIsOnePerson() {
		crowd(this.records, new Random(1));
		this.records.resolve();
		for (int seed = 2; seed <= 4; seed++) {
			try (Records others = new Records(this.keys, BRITISH)) {
				crowd(others, new Random(seed));
				others.resolve(seed);
				assertThat(others.persons()).hasSize(7).isEqualTo(this.records.persons());
			}
		}
	}

	@Test
	void theIndexHoldsNoPersonalValue() {
		this.records.state("crm", "ada@example.org",
				Map.of(EMAIL, "ada@example.org", PHONE, "020 7946 0018", LOYALTY_ID, "CARD99"));
		this.records.resolve();
		assertThat(this.records.rows()).isNotEmpty().noneMatch((row) -> row.matches(".*(@|79460018|CARD99).*"));
	}

	/**
	 * Eleven records, seven people: mailboxes, phones, cards, and a phone of too many.
	 */
	private static void crowd(Records records, Random order) {
		List<Stated> crowd = new ArrayList<>(List.of(
				new Stated("shop", "a1", 1, Map.of(EMAIL, "ada@example.org", PHONE, "020 7946 0018")),
				new Stated("crm", "a2", 1, Map.of(EMAIL, "ada@example.org", LOYALTY_ID, "C1")),
				new Stated("till", "a3", 1, Map.of(LOYALTY_ID, "C1", PHONE, "020 7946 0018")),
				new Stated("shop", "b1", 1, Map.of(EMAIL, "ben@example.org", PHONE, "020 7946 0018")),
				new Stated("crm", "b2", 1, Map.of(EMAIL, "ben@example.org", LOYALTY_ID, "C2")),
				new Stated("shop", "c1", 1, Map.of(EMAIL, "family@example.org", LOYALTY_ID, "C3")),
				new Stated("crm", "c2", 1, Map.of(EMAIL, "family@example.org", PHONE, "020 7946 0999")),
				new Stated("shop", "d1", 1, Map.of(EMAIL, "family@example.org", LOYALTY_ID, "C4")),
				new Stated("till", "e1", 1, Map.of(PHONE, "020 7946 0018")),
				new Stated("till", "e2", 1, Map.of(PHONE, "020 7946 0018")), new Stated("till", "f1", 1, Map.of())));
		Collections.shuffle(crowd, order);
		records.stateAll(crowd);
	}

	private static SortedSet<RecordId> person(RecordId... records) {
		return Collections.unmodifiableSortedSet(new TreeSet<>(Set.of(records)));
	}

}
