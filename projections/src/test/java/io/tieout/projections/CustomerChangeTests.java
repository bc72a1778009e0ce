package io.tieout.projections;

import static io.tieout.projections.FedViews.NOON;
import static io.tieout.projections.FedViews.context;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.tieout.customer.PrivacyCommand.RequestErasure;
import io.tieout.customer.RecordId;
import io.tieout.customer.RecordPairCommand.DecidePair;
import io.tieout.customer.RecordPairId;
import io.tieout.customer.StewardWord;
import io.tieout.customer.UnlinkCause;
import io.tieout.projections.customers.CustomerChange.Kind;
import io.tieout.projections.customers.CustomerChange;
import io.tieout.projections.customers.CustomerChanges.Changes;
import io.tieout.projections.customers.CustomerChanges;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whose profile each event changes, and what of it.
 */
class CustomerChangeTests {

	private static final String ADDRESS = "addressLine1 addressLine2 streetNumber city region postcode country";

	private static FedViews views;

	private static CustomerChanges changes;

	private static int people;

	private long begin;

	private int one;

	private int other;

	@BeforeAll
	static void start() {
		views = new FedViews();
		changes = new CustomerChanges(views.sql(), views.reader());
	}

	@AfterAll
	static void stop() {
		views.close();
	}

	/** Two people nobody has heard of, the first the older. */
	@BeforeEach
	void newPeople() {
		this.begin = views.reader().lastPosition();
		this.one = ++people;
		this.other = ++people;
	}

	@Test
	void aRecordSpeaksForWhoHoldsItAndBeforeThatForNobody() {
		record(this.one, 1, Map.of("email", true), PersonalField.EMAIL);
		record(this.one, 2, Map.of("sms", false), PersonalField.EMAIL, PersonalField.GIVEN_NAME);
		assertThat(told()).as("nobody holds it").isEmpty();
		found(this.one);
		record(this.one, 4, Map.of(), PersonalField.PHONE, PersonalField.SOURCE_ID);
		record(this.one, 3, Map.of("push", true), PersonalField.LOYALTY_ID);
		assertThat(told()).containsExactly("one CHANGED givenName email | sms",
				"one CHANGED givenName email phone | sms");
	}

	@Test
	void anAddressChangesAsAWhole() {
		record(this.one, 1, Map.of(), PersonalField.CITY);
		found(this.one);
		assertThat(told()).containsExactly("one CHANGED " + ADDRESS + " |");
	}

	@Test
	void aRecordThatJoinsChangesWhatItStatesAndEdgesAloneChangeNothing() {
		found(this.one);
		record(this.other, 1, Map.of("email", false), PersonalField.PHONE);
		views.act(new AssertLink(customer(this.one), id(this.other), List.of(edge())));
		views.act(new RetractLink(customer(this.one), UnlinkCause.NO_LONGER_STATED, List.of(edge())));
		views.act(new AssertLink(customer(this.one), null, List.of(edge())));
		views.act(new DecidePair(new RecordPairId(id(this.one), id(this.other)), StewardWord.DIFFERENT, "why",
				"steward", NOON));
		record(this.other, 2, Map.of(), PersonalField.PHONE);
		assertThat(told()).containsExactly("one CHANGED |", "one CHANGED phone | email", "one CHANGED phone | email");
	}

	@Test
	void aMergeIsToldToBothAndWhatWasToldBeforeStays() {
		two();
		record(this.other, 2, Map.of(), PersonalField.EMAIL);
		List<String> before = told();
		merge();
		record(this.other, 3, Map.of(), PersonalField.EMAIL);
		List<String> after = told();
		assertThat(before).endsWith("other CHANGED email phone |");
		assertThat(after).startsWith(before.toArray(String[]::new));
		assertThat(after.subList(before.size(), after.size())).containsExactly("one MERGED email | absorbed [other]",
				"other MERGED email | into one", "one CHANGED email |");
	}

	@Test
	void aSplitIsToldToEachPartWithWhatItGainedOrLost() {
		two();
		merge();
		List<CustomerPart> parts = List.of(new CustomerPart(customer(this.one), List.of(id(this.one)), List.of()),
				new CustomerPart(customer(this.other), List.of(id(this.other)), List.of()));
		views.act(
				List.of(new SplitCustomer(customer(this.one), customer(this.one), parts, UnlinkCause.STEWARD),
						new SplitCustomer(customer(this.other), customer(this.one), parts, UnlinkCause.STEWARD)),
				context(NOON));
		record(this.other, 5, Map.of(), PersonalField.PHONE);
		List<String> all = told();
		assertThat(all.subList(all.size() - 3, all.size())).containsExactly("one SPLIT phone | from one [one, other]",
				"other SPLIT phone | from one [one, other]", "other CHANGED phone |");
	}

	@Test
	void aBlockCountsForWhomItsIdLeadsTo() {
		two();
		views.act(new BlockCustomer(customer(this.other), "Fraud", "clerk", NOON));
		merge();
		views.act(new UnblockCustomer(customer(this.other), "It was not", "clerk", NOON));
		assertThat(told()).contains("other BLOCKED |").endsWith("one UNBLOCKED |");
	}

	@Test
	void whoIsErasedIsToldOfOnceItIsDone() {
		two();
		views.act(
				List.of(new RequestErasure(customer(this.one), List.of(id(this.one)), List.of(), "asked", "clerk",
						NOON),
						new CompleteErasure(customer(this.one), UUID.randomUUID(), List.of(id(this.one)), 1, 0, NOON)),
				context(NOON));
		assertThat(told()).endsWith("one ERASED |");
	}

	@Test
	void aProposalChangesNothing() {
		two();
		List<String> before = told();
		views.act(
				List.of(new ProposeLink(customer(this.one), customer(this.other), LinkGuard.REVIEW, List.of(edge())),
						new ProposeLink(customer(this.other), customer(this.one), LinkGuard.REVIEW, List.of(edge()))),
				context(NOON));
		assertThat(told()).isEqualTo(before);
	}

	@Test
	void positionByPositionTheSameIsToldAndThenNothingMore() {
		two();
		merge();
		record(this.one, 1, Map.of(), PersonalField.EMAIL);
		List<String> whole = told();
		assertThat(whole).hasSizeGreaterThan(3);
		List<CustomerChange> each = new ArrayList<>();
		long position = this.begin;
		for (Changes next = changes.after(position, 1); next.position() > position; next = changes.after(position, 1)) {
			each.addAll(next.changes());
			position = next.position();
		}
		assertThat(each.stream().map(this::spelled)).containsExactlyElementsOf(whole);
		assertThat(changes.after(position, 1).changes()).isEmpty();
		assertThat(changes.after(this.begin, 1000).position()).isEqualTo(position);
	}

	/** Two customers of a record each; the younger one states a phone number. */
	private void two() {
		found(this.one);
		record(this.other, 1, Map.of(), PersonalField.PHONE);
		found(this.other);
	}

	private void merge() {
		views.act(List.of(merge(this.one), merge(this.other)), context(NOON));
	}

	private MergeCustomers merge(int addressed) {
		return new MergeCustomers(customer(addressed), customer(this.one), customer(this.other),
				List.of(id(this.other)), List.of(), List.of(edge()));
	}

	private List<String> told() {
		views.awaitLevel();
		return changes.after(this.begin, 1000).changes().stream().map(this::spelled).toList();
	}

	private String spelled(CustomerChange change) {
		assertThat(change.kind() == Kind.SPLIT).isEqualTo(change.splitFrom() != null);
		String names = change.fields().stream().map(PersonalField::fieldName).collect(Collectors.joining(" "));
		return Arrays
			.stream(new String[] {
					name(change.customer()), change
						.kind()
						.name(),
					names, "|", String.join(" ", change.consents()),
					(change.mergedInto() != null) ? "into " + name(change.mergedInto()) : "",
					change.absorbed().isEmpty() ? ""
							: "absorbed " + change.absorbed().stream().map(this::name).toList(),
					(change.splitFrom() != null) ? "from " + name(change.splitFrom()) + " "
							+ change.parts().stream().map(this::name).toList() : "" })
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" "));
	}

	private String name(CustomerId customer) {
		return customer.equals(customer(this.one)) ? "one"
				: customer.equals(customer(this.other)) ? "other" : customer.toString();
	}

	private void found(int number) {
		views.act(new FoundCustomer(customer(number), id(number)));
	}

	private void record(int number, int version, Map<String, Boolean> consents, PersonalField... fields) {
		PersonalData data = PersonalData.of(Arrays.stream(fields)
			.collect(Collectors.toMap(Function.identity(), (field) -> new Sealed("key", 1, field.boundTo(), "box"))));
		Instant at = NOON.plusSeconds(version);
		views.act(new RecordCustomer(id(number), String.valueOf(version), at, data, consents));
	}

	private Edge edge() {
		return new Edge(id(this.one), id(this.other), "same-email", 5_000, "1", LinkDecision.AUTOMATIC, Map.of());
	}

	private static CustomerId customer(int number) {
		return new CustomerId(new UUID(7, number));
	}

	private static RecordId id(int number) {
		return new RecordId(new SourceSystem("CRM"), "P%03d".formatted(number));
	}

}
