package io.tieout.projections;

import static io.tieout.projections.FedViews.NOON;
import static io.tieout.projections.FedViews.context;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tieout.contract.Sealed;
import io.tieout.core.CustomerId;
import io.tieout.core.SourceSystem;
import io.tieout.customer.CustomerCommand.AssertLink;
import io.tieout.customer.CustomerCommand.BlockCustomer;
import io.tieout.customer.CustomerCommand.FoundCustomer;
import io.tieout.customer.CustomerCommand.MergeCustomers;
import io.tieout.customer.CustomerCommand.ProposeLink;
import io.tieout.customer.CustomerCommand.RetractLink;
import io.tieout.customer.CustomerCommand.SplitCustomer;
import io.tieout.customer.CustomerCommand.UnblockCustomer;
import io.tieout.customer.CustomerPart;
import io.tieout.customer.CustomerRecordCommand.RecordCustomer;
import io.tieout.customer.Edge;
import io.tieout.customer.LinkDecision;
import io.tieout.customer.LinkGuard;
import io.tieout.customer.PersonalData;
import io.tieout.customer.PersonalField;
import io.tieout.customer.PrivacyCommand.CompleteErasure;
import io.tieout.customer.PrivacyCommand.LiftRestriction;
import io.tieout.customer.PrivacyCommand.PlaceLegalHold;
import io.tieout.customer.PrivacyCommand.ReleaseLegalHold;
import io.tieout.customer.PrivacyCommand.RequestErasure;
import io.tieout.customer.PrivacyCommand.RestrictProcessing;
import io.tieout.customer.RecordId;
import io.tieout.customer.UnlinkCause;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Customers, their records and their links, folded from the same events.
 */
class CustomerFoldTests {

	private static FedViews views;

	@BeforeAll
	static void start() {
		views = new FedViews();
	}

	@AfterAll
	static void stop() {
		views.close();
	}

	private static CustomerId customer(int number) {
		return new CustomerId(new UUID(0, number));
	}

	private static RecordId record(String hash) {
		return new RecordId(new SourceSystem("CRM"), hash);
	}

	private static Edge edge(String one, String other, int weight) {
		return new Edge(record(one), record(other), "same-email", weight, "1", LinkDecision.AUTOMATIC, Map.of());
	}

	private static List<Map<String, Object>> rows(String view, String condition) {
		views.awaitLevel();
		return views.sql().sql("SELECT * FROM read." + view + " WHERE " + condition).query().listOfRows();
	}

	private static String owner(String record) {
		return (String) rows("customer_records", "record_id = 'CRM/" + record + "'").get(0).get("customer_id");
	}

	private static void found(int number, String record) {
		views.act(new FoundCustomer(customer(number), record(record)));
	}

	@Test
	void aRecordShowsItsLatestVersionHoweverLateAnOlderOneComes() {
		PersonalData ann = PersonalData.of(Map.of(PersonalField.EMAIL, new Sealed("key", 1, "bound", "box")));
		record("R1", "2", NOON, ann, Map.of("email", true));
		record("R1", "1", NOON.minusSeconds(60), PersonalData.NONE, Map.of());
		Map<String, Object> row = rows("customer_records", "record_id = 'CRM/R1'").get(0);
		assertThat(row.get("version")).isEqualTo("2");
		assertThat(row.get("personal").toString()).contains("\"box\"");
		assertThat(row.get("consents").toString()).contains("true");
		assertThat(row.get("customer_id")).isNull();
	}

	private static void record(String id, String version, Instant at, PersonalData data,
			Map<String, Boolean> consents) {
		views.act(new RecordCustomer(record(id), version, at, data, consents));
	}

	@Test
	void aRecordThatJoinsBelongsToTheCustomerAndTheLinkSaysWhy() {
		found(10, "A1");
		views.act(new AssertLink(customer(10), record("A2"), List.of(edge("A1", "A2", 9_000))));
		assertThat(owner("A1")).isEqualTo(customer(10).toString());
		assertThat(owner("A2")).isEqualTo(customer(10).toString());
		assertThat(rows("customer_links", "record_a = 'CRM/A1'"))
			.extracting((row) -> row.get("state"), (row) -> row.get("weight_millibits"))
			.containsExactly(tuple("ASSERTED", 9_000L));
	}

	@Test
	void aMergeLeadsTheYoungerIdAndItsAliasesToTheOlderInOneHop() {
		found(20, "B1");
		found(21, "B2");
		found(22, "B3");
		merge(21, 22, List.of(record("B3")), List.of(), edge("B2", "B3", 5_000));
		merge(20, 21, List.of(record("B2"), record("B3")), List.of(customer(22)), edge("B1", "B2", 5_000));
		assertThat(List.of(owner("B1"), owner("B2"), owner("B3"))).containsOnly(customer(20).toString());
		String[] ids = { customer(20).toString(), customer(21).toString(), customer(22).toString() };
		assertThat(rows("customers", "customer_id IN ('" + String.join("','", ids) + "') ORDER BY customer_id"))
			.extracting((row) -> row.get("alias_of"))
			.containsExactly(null, ids[0], ids[0]);
	}

	private static void merge(int survivor, int absorbed, List<RecordId> records, List<CustomerId> aliases, Edge edge) {
		views.act(List.of(merge(survivor, survivor, absorbed, records, aliases, edge),
				merge(absorbed, survivor, absorbed, records, aliases, edge)), context(NOON));
	}

	private static MergeCustomers merge(int addressed, int survivor, int absorbed, List<RecordId> records,
			List<CustomerId> aliases, Edge edge) {
		return new MergeCustomers(customer(addressed), customer(survivor), customer(absorbed), records, aliases,
				List.of(edge));
	}

	@Test
	void aSplitGivesEachPartItsRecordsAndAnAliasItsLifeBack() {
		found(30, "C1");
		found(31, "C2");
		merge(30, 31, List.of(record("C2")), List.of(), edge("C1", "C2", 5_000));
		List<CustomerPart> parts = List.of(new CustomerPart(customer(30), List.of(record("C1")), List.of()),
				new CustomerPart(customer(31), List.of(record("C2")), List.of()));
		views.act(List.of(new SplitCustomer(customer(30), customer(30), parts, UnlinkCause.KEY_WEAKENED),
				new SplitCustomer(customer(31), customer(30), parts, UnlinkCause.KEY_WEAKENED)), context(NOON));
		assertThat(owner("C1")).isEqualTo(customer(30).toString());
		assertThat(owner("C2")).isEqualTo(customer(31).toString());
		assertThat(rows("customers", "customer_id = '" + customer(31) + "'").get(0).get("alias_of")).isNull();
	}

	@Test
	void aBlockStaysWithItsIdThroughMergeAndSplitUntilItIsEnded() {
		found(50, "E1");
		found(51, "E2");
		views.act(new BlockCustomer(customer(51), "Fraud", "clerk", NOON));
		merge(50, 51, List.of(record("E2")), List.of(), edge("E1", "E2", 5_000));
		assertThat(block(51)).containsExactly("Fraud", "clerk");
		assertThat(block(50)).containsOnlyNulls();
		List<CustomerPart> parts = List.of(new CustomerPart(customer(50), List.of(record("E1")), List.of()),
				new CustomerPart(customer(51), List.of(record("E2")), List.of()));
		views.act(List.of(new SplitCustomer(customer(50), customer(50), parts, UnlinkCause.KEY_WEAKENED),
				new SplitCustomer(customer(51), customer(50), parts, UnlinkCause.KEY_WEAKENED)), context(NOON));
		assertThat(block(51)).containsExactly("Fraud", "clerk");
		views.act(new UnblockCustomer(customer(51), "It was somebody else", "clerk", NOON));
		assertThat(block(51)).containsOnlyNulls();
	}

	private static List<@Nullable Object> block(int number) {
		Map<String, Object> row = rows("customers", "customer_id = '" + customer(number) + "'").get(0);
		return Arrays.asList(row.get("block_reason"), row.get("blocked_by"));
	}

	@Test
	void aProposedLinkNamesBothCustomersUntilItIsRetracted() {
		found(40, "D1");
		found(41, "D2");
		Edge edge = edge("D1", "D2", 4_000);
		views.act(
				List.of(new ProposeLink(customer(41), customer(40), LinkGuard.UNIQUE_IDENTIFIER, List.of(edge)),
						new ProposeLink(customer(40), customer(41), LinkGuard.UNIQUE_IDENTIFIER, List.of(edge))),
				context(NOON));
		Map<String, Object> proposed = rows("customer_links", "record_a = 'CRM/D1'").get(0);
		assertThat(proposed).containsEntry("state", "PROPOSED")
			.containsEntry("guard", "UNIQUE_IDENTIFIER")
			.containsEntry("customer_a", customer(40).toString())
			.containsEntry("customer_b", customer(41).toString());
		assertThat(owner("D2")).isEqualTo(customer(41).toString());
		views.act(new RetractLink(customer(40), UnlinkCause.KEY_WEAKENED, List.of(edge)));
		assertThat(rows("customer_links", "record_a = 'CRM/D1'").get(0)).containsEntry("state", "RETRACTED")
			.containsEntry("cause", "KEY_WEAKENED")
			.containsEntry("customer_a", null);
	}

	@Test
	void ofAnErasedCustomerOnlyItsIdsAreLeftWhateverComesLater() {
		PersonalData ann = PersonalData.of(Map.of(PersonalField.EMAIL, new Sealed("key", 1, "bound", "box")));
		record("E1", "1", NOON, ann, Map.of("email", true));
		found(80, "E1");
		views.act(new AssertLink(customer(80), record("E2"), List.of(edge("E1", "E2", 9_000))));
		views.act(new RequestErasure(customer(80), List.of(record("E1"), record("E2")), List.of(), "she asked", "ann",
				NOON));
		record("E1", "2", NOON.plusSeconds(60), ann, Map.of("email", true));
		views.act(new RetractLink(customer(80), UnlinkCause.ERASED, List.of(edge("E1", "E2", 9_000))));
		assertThat(rows("customer_links", "record_a = 'CRM/E1'")).isEmpty();
		assertThat(rows("customer_records", "customer_id = '" + customer(80) + "'")).hasSize(2)
			.allSatisfy((row) -> assertThat(row).containsEntry("erased", true)
				.containsEntry("personal", null)
				.containsEntry("consents", null)
				.containsEntry("version", null));
		assertThat(rows("customers", "customer_id = '" + customer(80) + "'").get(0))
			.containsEntry("erasure_requested_at", Timestamp.from(NOON))
			.containsEntry("erased_at", null);
		views.act(new CompleteErasure(customer(80), UUID.randomUUID(), List.of(record("E1"), record("E2")), 2, 0,
				NOON.plusSeconds(1)));
		assertThat(rows("customers", "customer_id = '" + customer(80) + "'").get(0))
			.containsEntry("erasure_requested_at", Timestamp.from(NOON))
			.containsEntry("erased_at", Timestamp.from(NOON.plusSeconds(1)));
	}

	@Test
	void whatIsSetOnAnIdIsShownUntilItIsTakenBack() {
		found(81, "F1");
		views.act(new RestrictProcessing(customer(81), List.of(record("F1")), "she says so", "ann", NOON));
		views.act(new PlaceLegalHold(customer(81), "law suit", "ben", NOON));
		assertThat(rows("customers", "customer_id = '" + customer(81) + "'").get(0))
			.containsEntry("restriction_reason", "she says so")
			.containsEntry("restricted_by", "ann")
			.containsEntry("hold_reason", "law suit")
			.containsEntry("held_by", "ben")
			.containsEntry("held_at", Timestamp.from(NOON));
		views.act(new LiftRestriction(customer(81), List.of(record("F1")), "it was right", "ann", NOON));
		views.act(new ReleaseLegalHold(customer(81), "settled", "ann", NOON));
		assertThat(rows("customers", "customer_id = '" + customer(81) + "'").get(0))
			.containsEntry("restriction_reason", null)
			.containsEntry("hold_reason", null);
	}

}
