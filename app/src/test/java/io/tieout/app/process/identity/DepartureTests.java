package io.tieout.app.process.identity;

import static io.tieout.customer.PersonalField.EMAIL;
import static io.tieout.customer.PersonalField.LOYALTY_ID;
import static io.tieout.customer.PersonalField.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.app.process.identity.IdentitySettings.SourceTraits;
import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerEvent.CustomerSplit;
import io.tieout.customer.CustomerEvent.LinkAsserted;
import io.tieout.customer.CustomerEvent.LinkProposed;
import io.tieout.customer.CustomerEvent.LinkRetracted;
import io.tieout.customer.IdentifierKind;
import io.tieout.customer.RecordId;
import io.tieout.customer.StewardWord;
import io.tieout.customer.UnlinkCause;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The records of a person who is erased leave the index and link nobody any more.
 */
class DepartureTests {

	private static final IdentitySettings SETTINGS = Records.settings(20,
			new SourceTraits("GB", Set.of(IdentifierKind.LOYALTY_ID), "MAIN"), Map.of());

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
	void nothingIsLeftOfWhatErasedRecordsStatedAndTheyStayOneCustomer() {
		RecordId shop = this.records.state("shop", "1", Map.of(EMAIL, "ada@example.org"));
		RecordId crm = this.records.state("crm", "2", Map.of(EMAIL, "ada@example.org", PHONE, "020 7946 0018"));
		RecordId other = this.records.state("crm", "3", Map.of(EMAIL, "ben@example.org"));
		this.records.resolve();
		CustomerId ada = this.records.customerOf(shop);
		Map<RecordId, CustomerId> before = this.records.customers();
		this.records.erase(ada, crm, shop);
		this.records.resolve();
		assertThat(this.records.customers()).isEqualTo(before);
		assertThat(this.records.recordedPersons()).isEqualTo(this.records.persons());
		assertThat(this.records.outcome(LinkRetracted.class)).extracting(LinkRetracted::cause)
			.containsOnly(UnlinkCause.ERASED);
		assertThat(this.records.outcome(CustomerSplit.class)).isEmpty();
		assertThat(this.records.rows().stream().filter((row) -> row.contains(shop.hash())))
			.as("that it is erased, and that it founded its customer")
			.hasSize(2)
			.anyMatch((row) -> row.endsWith(",t)"));
		assertThat(this.records.rows().stream().filter((row) -> row.contains(crm.hash()))).hasSize(1);
		assertThat(this.records.rows().stream().filter((row) -> row.contains(other.hash()))).hasSize(3);
	}

	@Test
	void whoComesLaterIsNotLinkedToAnErasedRecord() {
		RecordId shop = this.records.state("shop", "1", Map.of(EMAIL, "ada@example.org"));
		this.records.resolve();
		CustomerId ada = this.records.customerOf(shop);
		this.records.erase(ada, shop);
		this.records.resolve();
		RecordId crm = this.records.state("crm", "2", Map.of(EMAIL, "ada@example.org"));
		this.records.resolve();
		assertThat(this.records.customerOf(crm)).isNotEqualTo(ada);
		assertThat(this.records.outcome(LinkAsserted.class)).isEmpty();
	}

	@Test
	void aLaterVersionOfAnErasedRecordIsNotTaken() {
		RecordId shop = this.records.state("shop", "1", Map.of(EMAIL, "ada@example.org"));
		RecordId crm = this.records.state("crm", "2", Map.of(PHONE, "020 7946 0018"));
		this.records.resolve();
		this.records.erase(this.records.customerOf(shop), shop);
		this.records.state("shop", "1", 2, Map.of(PHONE, "020 7946 0018"));
		this.records.resolve();
		assertThat(this.records.customerOf(shop)).isNotEqualTo(this.records.customerOf(crm));
		assertThat(this.records.rows().stream().filter((row) -> row.contains(shop.hash()))).hasSize(2);
	}

	@Test
	void aRecordThatJoinedMeanwhileComesOffAndIsNotErased() {
		for (int batch : new int[] { 1, 1_000 }) {
			String mailbox = batch + "@example.org";
			RecordId shop = this.records.state("shop", "1-" + batch, Map.of(EMAIL, mailbox));
			this.records.resolve();
			CustomerId ada = this.records.customerOf(shop);
			RecordId crm = this.records.state("crm", "2-" + batch, Map.of(EMAIL, mailbox));
			this.records.erase(ada, shop);
			this.records.resolve(batch);
			assertThat(this.records.customerOf(shop)).isEqualTo(ada);
			assertThat(this.records.customerOf(crm)).isNotEqualTo(ada);
			assertThat(this.records.recordedPersons()).isEqualTo(this.records.persons());
			RecordId till = this.records.state("till", "3-" + batch, Map.of(EMAIL, mailbox));
			this.records.resolve();
			assertThat(this.records.customerOf(till)).as("it goes on as before")
				.isEqualTo(this.records.customerOf(crm));
		}
		assertThat(this.records.outcome(CustomerSplit.class)).extracting(CustomerSplit::cause)
			.containsOnly(UnlinkCause.ERASED);
	}

	@Test
	void anOlderCustomerThatTookTheRecordsMeanwhileGivesThemBack() {
		RecordId old = this.records.state("shop", "1", Map.of(EMAIL, "ada@example.org"));
		RecordId crm = this.records.state("crm", "2", Map.of(PHONE, "020 7946 0018"));
		this.records.resolve();
		CustomerId ofOld = this.records.customerOf(old);
		CustomerId ofCrm = this.records.customerOf(crm);
		RecordId both = this.records.state("till", "3", Map.of(EMAIL, "ada@example.org", PHONE, "020 7946 0018"));
		this.records.erase(ofCrm, crm);
		this.records.resolve();
		assertThat(this.records.customers()).isEqualTo(Map.of(old, ofOld, both, ofOld, crm, ofCrm));
		assertThat(this.records.recordedPersons()).isEqualTo(this.records.persons());
	}

	@Test
	void aReviewThatTouchesAnErasedRecordIsOver() {
		RecordId one = this.records.state("shop", "1", Map.of(EMAIL, "family@example.org", LOYALTY_ID, "L1"));
		RecordId other = this.records.state("shop", "2", Map.of(EMAIL, "family@example.org", LOYALTY_ID, "L2"));
		this.records.resolve();
		assertThat(this.records.outcome(LinkProposed.class)).isNotEmpty();
		this.records.erase(this.records.customerOf(one), one);
		this.records.resolve();
		assertThat(this.records.outcome(LinkRetracted.class)).extracting(LinkRetracted::customer)
			.containsExactlyInAnyOrder(this.records.customerOf(one), this.records.customerOf(other));
	}

	@Test
	void aStewardsWordOnAnErasedRecordIsNotHeard() {
		RecordId one = this.records.state("shop", "1", Map.of(EMAIL, "ada@example.org"));
		RecordId other = this.records.state("shop", "2", Map.of(EMAIL, "ben@example.org"));
		this.records.resolve();
		this.records.erase(this.records.customerOf(one), one);
		this.records.say(StewardWord.SAME, one, other);
		this.records.resolve();
		assertThat(this.records.persons()).hasSize(2);
		this.records.say(StewardWord.DIFFERENT, one, other);
		this.records.resolve();
		assertThat(this.records.rows()).noneMatch((row) -> row.contains("steward"));
	}

	@Test
	void aCrashBeforeTheCommitChangesNothing() {
		RecordId one = this.records.state("shop", "1", Map.of(EMAIL, "ada@example.org"));
		RecordId other = this.records.state("shop", "2", Map.of(EMAIL, "ada@example.org"));
		this.records.resolve();
		this.records.erase(this.records.customerOf(one), one, other);
		this.records.resolveAndCrash();
		List<?> recorded = this.records.outcome();
		this.records.resolve();
		assertThat(this.records.outcome()).hasSameSizeAs(recorded);
		assertThat(this.records.rows().stream().filter((row) -> row.endsWith(",t)"))).hasSize(2);
	}

}
