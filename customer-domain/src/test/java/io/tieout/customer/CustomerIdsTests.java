package io.tieout.customer;

import io.tieout.core.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static io.tieout.customer.People.MONDAY;
import static io.tieout.customer.People.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

class CustomerIdsTests {

	private static final UUID EVENT = UUID.fromString("01930000-0000-7abc-8000-0000000000e1");

	private static final UUID OTHER_EVENT = UUID.fromString("01930000-0000-7abc-8000-0000000000e2");

	private static final RecordId ADA = People.shop("ada");

	@Test
	void theSameEventAndFounderMintTheSameId() {
		assertThat(CustomerIds.mint(MONDAY, EVENT, ADA)).isEqualTo(CustomerIds.mint(MONDAY, EVENT, ADA));
	}

	@Test
	void anotherEventOrFounderMintsAnotherId() {
		assertThat(List.of(CustomerIds.mint(MONDAY, EVENT, ADA), CustomerIds.mint(MONDAY, OTHER_EVENT, ADA),
				CustomerIds.mint(MONDAY, EVENT, People.crm("ada"))))
			.doesNotHaveDuplicates();
	}

	@Test
	void anIdIsAUuidOfVersionSevenThatCarriesItsTime() {
		UUID id = CustomerIds.mint(MONDAY, EVENT, ADA).value();
		assertThat(id.version()).isEqualTo(7);
		assertThat(id.variant()).isEqualTo(2);
		assertThat(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16)).isEqualTo(MONDAY);
	}

	@Test
	void anIdMintedEarlierIsOlder() {
		CustomerId earlier = CustomerIds.mint(MONDAY, EVENT, ADA);
		CustomerId later = CustomerIds.mint(TUESDAY, EVENT, ADA);
		assertThat(CustomerIds.OLDEST_FIRST.compare(earlier, later)).isNegative();
	}

	@Test
	void eachIdentifierOfAnEventHasASharedKeyOfItsOwn() {
		assertThat(List.of(IdentifierKind.values()))
			.extracting((kind) -> CustomerIds.mintSharedKey(MONDAY, EVENT, kind))
			.doesNotHaveDuplicates();
	}

	@Test
	void aRecordIdIsReadBackAsItIsWritten() {
		RecordId withSlash = People.record("shop", "a/b");
		assertThat(RecordId.parse(withSlash.toString())).isEqualTo(withSlash);
	}

}
