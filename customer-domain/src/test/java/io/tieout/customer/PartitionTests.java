package io.tieout.customer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PartitionTests {

	private static final UnionGuard NO_GUARD = new UniqueIdentifierGuard(Map.of());

	private static final RecordId A = People.shop("a");

	private static final RecordId B = People.shop("b");

	private static final RecordId C = People.shop("c");

	private static final RecordId D = People.shop("d");

	@Test
	void recordsThatEdgesConnectAreOnePerson() {
		Partition partition = Partition.of(List.of(A, B, C, D), List.of(People.sameEmail(A, B), People.samePhone(B, C)),
				NO_GUARD);
		assertThat(partition.parts()).containsExactly(List.of(A, B, C), List.of(D));
		assertThat(partition.refused()).isEmpty();
	}

	@Test
	void twoCardsKeepTwoPeopleApartAlthoughTheyShareAMailbox() {
		Edge shared = People.sameEmail(A, B);
		Partition partition = Partition.of(List.of(A, B), List.of(shared), cards(Map.of(A, "1", B, "2")));
		assertThat(partition.parts()).containsExactly(List.of(A), List.of(B));
		assertThat(partition.refused()).isEqualTo(Map.of(shared, LinkGuard.UNIQUE_IDENTIFIER));
	}

	@Test
	void aRecordBetweenTwoCardsGoesWithTheStrongerEdge() {
		Partition partition = Partition.of(List.of(A, B, C), List.of(People.samePhone(A, B), People.sameEmail(B, C)),
				cards(Map.of(A, "1", C, "2")));
		assertThat(partition.parts()).containsExactly(List.of(A), List.of(B, C));
	}

	@Test
	void aRecordWithoutACardProvesNothing() {
		Partition partition = Partition.of(List.of(A, B), List.of(People.sameEmail(A, B)), cards(Map.of(A, "1")));
		assertThat(partition.parts()).containsExactly(List.of(A, B));
	}

	@Test
	void anEdgeIsNotRefusedWhenAnotherWayUnitesItsRecords() {
		Edge underReview = People.decided(LinkDecision.REVIEW, A, B);
		Partition partition = Partition.of(List.of(A, B), List.of(underReview, People.sameEmail(A, B)), NO_GUARD);
		assertThat(partition.refused()).isEmpty();
	}

	@Test
	void anEdgeUnderReviewUnitesNobody() {
		Edge underReview = People.decided(LinkDecision.REVIEW, A, B);
		Partition partition = Partition.of(List.of(A, B), List.of(underReview), NO_GUARD);
		assertThat(partition.parts()).hasSize(2);
		assertThat(partition.refused()).isEqualTo(Map.of(underReview, LinkGuard.REVIEW));
	}

	@Test
	void aStewardsDifferentKeepsApartWhateverConnects() {
		Partition partition = Partition.of(List.of(A, B, C), List.of(People.sameEmail(A, B), People.sameEmail(B, C),
				People.decided(LinkDecision.STEWARD_DIFFERENT, A, C)), NO_GUARD);
		assertThat(partition.together(A, C)).isFalse();
		assertThat(partition.refused()).isEqualTo(Map.of(People.sameEmail(B, C), LinkGuard.STEWARD_DIFFERENT));
	}

	@Test
	void aStewardsSameUnitesAgainstAGuard() {
		Partition partition = Partition.of(List.of(A, B), List.of(People.decided(LinkDecision.STEWARD_SAME, A, B)),
				cards(Map.of(A, "1", B, "2")));
		assertThat(partition.parts()).containsExactly(List.of(A, B));
	}

	@Test
	void twoGroupsAreNotUnitedOverOneWeakLink() {
		List<Edge> edges = List.of(People.samePhone(A, B), People.samePhone(C, D), similar(B, C));
		Partition partition = Partition.of(List.of(A, B, C, D), edges, new BridgeGuard(edges, 9_000));
		assertThat(partition.parts()).containsExactly(List.of(A, B), List.of(C, D));
		assertThat(partition.refused()).isEqualTo(Map.of(similar(B, C), LinkGuard.BRIDGE));
	}

	@Test
	void twoLinksOrAStrongOneUniteTwoGroups() {
		List<Edge> two = List.of(People.samePhone(A, B), People.samePhone(C, D), similar(B, C), similar(A, D));
		assertThat(Partition.of(List.of(A, B, C, D), two, new BridgeGuard(two, 9_000)).parts()).hasSize(1);
		List<Edge> strong = List.of(People.samePhone(A, B), People.samePhone(C, D), People.sameEmail(B, C));
		assertThat(Partition.of(List.of(A, B, C, D), strong, new BridgeGuard(strong, 9_000)).parts()).hasSize(1);
	}

	@Test
	void twoGroupsThatDoNotLookLikeOnePersonOnTheWholeAreNotUnitedOverOneStrongPair() {
		List<Edge> edges = List.of(People.sameEmail(A, B), People.sameEmail(C, D), People.samePhone(B, C));
		Partition partition = Partition.of(List.of(A, B, C, D), edges,
				average(Map.of(pair(A, C), -15_000, pair(A, D), -15_000, pair(B, C), 30_000, pair(B, D), -15_000)));
		assertThat(partition.parts()).containsExactly(List.of(A, B), List.of(C, D));
		assertThat(partition.refused()).isEqualTo(Map.of(People.samePhone(B, C), LinkGuard.AVERAGE_LINK));
	}

	@Test
	void aRecordWithoutANameDoesNotMakeOnePersonOfTwo() {
		List<Edge> edges = List.of(People.samePhone(A, B), People.samePhone(B, C));
		assertThat(Partition.of(List.of(A, B, C), edges, average(Map.of(pair(A, C), -12_000))).parts())
			.containsExactly(List.of(A, B), List.of(C));
		assertThat(Partition.of(List.of(A, B, C), edges, average(Map.of())).parts()).hasSize(1);
	}

	@Test
	void noGroupGrowsBeyondItsCap() {
		List<Edge> chain = List.of(People.sameEmail(A, B), People.sameEmail(B, C), People.samePhone(C, D));
		Partition partition = Partition.of(List.of(A, B, C, D), chain, new ClusterCapGuard(3));
		assertThat(partition.parts()).containsExactly(List.of(A, B, C), List.of(D));
		assertThat(partition.refused()).isEqualTo(Map.of(People.samePhone(C, D), LinkGuard.CLUSTER_CAP));
	}

	@Test
	void anEdgeUnderReviewMayLeadOutOfTheComponent() {
		Edge underReview = People.decided(LinkDecision.REVIEW, A, D);
		Partition partition = Partition.of(List.of(A, B), List.of(People.sameEmail(A, B), underReview), NO_GUARD);
		assertThat(partition.parts()).containsExactly(List.of(A, B));
		assertThat(partition.refused()).isEqualTo(Map.of(underReview, LinkGuard.REVIEW));
	}

	private static UnionGuard average(Map<Set<RecordId>, Integer> weights) {
		return new AverageLinkGuard((one, other) -> {
			Integer weight = weights.get(pair(one, other));
			return (weight != null) ? OptionalInt.of(weight) : OptionalInt.empty();
		});
	}

	private static Set<RecordId> pair(RecordId one, RecordId other) {
		return Set.of(one, other);
	}

	private static Edge similar(RecordId one, RecordId other) {
		return new Edge(one, other, "similar", 5_000, "test", LinkDecision.AUTOMATIC, Map.of());
	}

	private static UniqueIdentifierGuard cards(Map<RecordId, String> cards) {
		Map<RecordId, Map<IdentifierKind, String>> values = new HashMap<>();
		cards.forEach((record, card) -> values.put(record, Map.of(IdentifierKind.LOYALTY_ID, card)));
		return new UniqueIdentifierGuard(values);
	}

}
