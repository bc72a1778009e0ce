package io.tieout.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RestrictionGuardTests {

	private static final RecordId ADA = People.shop("ada");

	private static final RecordId ADA_CRM = People.crm("ada");

	private static final RecordId BEN = People.shop("ben");

	private static final RecordId NEW = People.shop("new");

	private final RestrictionGuard guard = new RestrictionGuard(Set.of(ADA),
			Map.of(ADA, People.customer(1), ADA_CRM, People.customer(1), BEN, People.customer(2)));

	@Test
	void aRestrictedRecordStaysWithTheRecordsOfItsCustomer() {
		assertThat(this.guard.refusal(Set.of(ADA), Set.of(ADA_CRM))).isEmpty();
	}

	@Test
	void aRestrictedRecordIsUnitedWithNobodyElse() {
		assertThat(this.guard.refusal(Set.of(ADA), Set.of(BEN))).contains(LinkGuard.RESTRICTED);
		assertThat(this.guard.refusal(Set.of(BEN), Set.of(ADA_CRM, ADA))).contains(LinkGuard.RESTRICTED);
		assertThat(this.guard.refusal(Set.of(NEW), Set.of(ADA))).contains(LinkGuard.RESTRICTED);
	}

	@Test
	void othersAreFree() {
		assertThat(this.guard.refusal(Set.of(ADA_CRM), Set.of(BEN, NEW))).isEmpty();
	}

	@Test
	void aStewardsWordCountsBeforeARestriction() {
		List<Edge> edges = List.of(People.decided(LinkDecision.STEWARD_SAME, ADA, BEN));
		assertThat(Partition.of(List.of(ADA, BEN), edges, this.guard).parts()).hasSize(1);
	}

}
