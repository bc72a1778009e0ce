package io.tieout.customer;

import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerCommand.AssertLink;
import io.tieout.customer.CustomerCommand.BlockCustomer;
import io.tieout.customer.CustomerCommand.FoundCustomer;
import io.tieout.customer.CustomerCommand.MergeCustomers;
import io.tieout.customer.CustomerCommand.ProposeLink;
import io.tieout.customer.CustomerCommand.RetractLink;
import io.tieout.customer.CustomerCommand.SplitCustomer;
import io.tieout.customer.CustomerCommand.UnblockCustomer;
import io.tieout.customer.CustomerEvent.CustomerBlocked;
import io.tieout.customer.CustomerEvent.CustomerFounded;
import io.tieout.customer.CustomerEvent.CustomerSplit;
import io.tieout.customer.CustomerEvent.CustomerUnblocked;
import io.tieout.customer.CustomerEvent.CustomersMerged;
import io.tieout.customer.CustomerEvent.LinkAsserted;
import io.tieout.customer.CustomerEvent.LinkProposed;
import io.tieout.customer.CustomerEvent.LinkRetracted;
import io.tieout.testing.Scenario;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a golden customer begins, takes links, is merged and comes apart.
 */
final class CustomerScenarios {

	private static final CustomerId OLDER = People.customer(1);

	private static final CustomerId YOUNGER = People.customer(2);

	private static final CustomerId NEW = People.customer(3);

	private static final RecordId ADA = People.shop("ada");

	private static final RecordId ADA_CRM = People.crm("ada");

	private static final RecordId BEN = People.shop("ben");

	private static final Edge SAME_EMAIL = People.sameEmail(ADA, ADA_CRM);

	private static final Edge SAME_PHONE = People.samePhone(ADA, BEN);

	private static final List<Edge> FURTHER = List.of(People.samePhone(ADA, ADA_CRM));

	private CustomerScenarios() {
	}

	static Stream<Scenario> all() {
		return Stream.of(beginnings(), links(), merges(), splits(), blocks()).flatMap((scenarios) -> scenarios);
	}

	private static Stream<Scenario> beginnings() {
		return Stream.of(
				scenario("a customer begins with its first record").when(new FoundCustomer(OLDER, ADA))
					.then(founded(OLDER, ADA)),
				scenario("founding twice with one record changes nothing").given(founded(OLDER, ADA))
					.when(new FoundCustomer(OLDER, ADA))
					.thenNothing(),
				scenario("an id is founded once").given(founded(OLDER, ADA))
					.when(new FoundCustomer(OLDER, BEN))
					.thenRefused("CUSTOMER_EXISTS"));
	}

	private static Stream<Scenario> links() {
		return Stream.of(
				scenario("a record joins by its edges").given(founded(OLDER, ADA))
					.when(adaOfTheCrmJoins())
					.then(adaOfTheCrmJoined()),
				scenario("a further edge between members is asserted").given(founded(OLDER, ADA), adaOfTheCrmJoined())
					.when(new AssertLink(OLDER, null, FURTHER))
					.then(new LinkAsserted(OLDER, null, FURTHER)),
				scenario("a member does not join again").given(founded(OLDER, ADA), adaOfTheCrmJoined())
					.when(adaOfTheCrmJoins())
					.thenRefused("RECORD_ALREADY_MEMBER"),
				scenario("an edge to a stranger is refused").given(founded(OLDER, ADA))
					.when(new AssertLink(OLDER, null, List.of(SAME_EMAIL)))
					.thenRefused("RECORD_NOT_MEMBER"),
				scenario("a link without an edge is refused").given(founded(OLDER, ADA))
					.when(new AssertLink(OLDER, ADA_CRM, List.of()))
					.thenRefused("EDGE_MISSING"),
				scenario("a customer that never began takes no link").when(adaOfTheCrmJoins())
					.thenRefused("CUSTOMER_UNKNOWN"),
				scenario("a link that a guard refused is proposed").given(founded(OLDER, ADA))
					.when(new ProposeLink(OLDER, YOUNGER, LinkGuard.UNIQUE_IDENTIFIER, List.of(SAME_PHONE)))
					.then(new LinkProposed(OLDER, YOUNGER, LinkGuard.UNIQUE_IDENTIFIER, List.of(SAME_PHONE))),
				scenario("a link within a customer is not proposed").given(founded(OLDER, ADA), adaOfTheCrmJoined())
					.when(new ProposeLink(OLDER, YOUNGER, LinkGuard.UNIQUE_IDENTIFIER, List.of(SAME_EMAIL)))
					.thenRefused("EDGE_NOT_BETWEEN"),
				scenario("an edge is retracted").given(founded(OLDER, ADA), adaOfTheCrmJoined())
					.when(new RetractLink(OLDER, UnlinkCause.KEY_WEAKENED, List.of(SAME_EMAIL)))
					.then(new LinkRetracted(OLDER, UnlinkCause.KEY_WEAKENED, List.of(SAME_EMAIL))),
				scenario("an edge between strangers is not retracted here").given(founded(OLDER, BEN))
					.when(new RetractLink(OLDER, UnlinkCause.KEY_WEAKENED, List.of(SAME_EMAIL)))
					.thenRefused("RECORD_NOT_MEMBER"));
	}

	private static Stream<Scenario> merges() {
		return Stream.of(
				scenario("the older customer takes the records of the younger").given(founded(OLDER, ADA))
					.when(merge(OLDER))
					.then(merged(OLDER)),
				scenario("the younger customer becomes an alias").given(founded(YOUNGER, BEN))
					.when(merge(YOUNGER))
					.then(merged(YOUNGER)),
				scenario("an alias takes no link").given(founded(YOUNGER, BEN), merged(YOUNGER))
					.when(new AssertLink(YOUNGER, ADA, List.of(SAME_PHONE)))
					.thenRefused("CUSTOMER_IS_ALIAS"),
				scenario("merging twice changes nothing for the survivor").given(founded(OLDER, ADA), merged(OLDER))
					.when(merge(OLDER))
					.thenNothing(),
				scenario("merging twice changes nothing for the absorbed").given(founded(YOUNGER, BEN), merged(YOUNGER))
					.when(merge(YOUNGER))
					.thenNothing(),
				scenario("the younger customer never survives").given(founded(OLDER, ADA))
					.when(new MergeCustomers(OLDER, YOUNGER, OLDER, List.of(ADA), List.of(), List.of(SAME_PHONE)))
					.thenRefused("SURVIVOR_NOT_OLDER"),
				scenario("a merge that names other records than the customer holds is refused")
					.given(founded(YOUNGER, ADA_CRM))
					.when(merge(YOUNGER))
					.thenRefused("CUSTOMER_MEMBERS_CHANGED"),
				scenario("a merge of others is refused").given(founded(NEW, ADA_CRM))
					.when(merge(NEW))
					.thenRefused("CUSTOMER_NOT_CONCERNED"),
				scenario("a merge of a customer that never began is refused").when(merge(OLDER))
					.thenRefused("CUSTOMER_UNKNOWN"));
	}

	private static Stream<Scenario> splits() {
		return Stream.of(
				scenario("a split leaves the customer its part").given(founded(OLDER, ADA), merged(OLDER))
					.when(split(OLDER))
					.then(cameApart(OLDER)),
				scenario("a split gives an absorbed customer its id back").given(founded(YOUNGER, BEN), merged(YOUNGER))
					.when(split(YOUNGER))
					.then(cameApart(YOUNGER)),
				scenario("an id given back lives").given(founded(YOUNGER, BEN), merged(YOUNGER), cameApart(YOUNGER))
					.when(new AssertLink(YOUNGER, ADA_CRM, List.of(People.sameEmail(ADA_CRM, BEN))))
					.then(new LinkAsserted(YOUNGER, ADA_CRM, List.of(People.sameEmail(ADA_CRM, BEN)))),
				scenario("a split founds a new customer for a part that brought no id")
					.when(new SplitCustomer(NEW, OLDER, List.of(part(OLDER, ADA), part(NEW, ADA_CRM)),
							UnlinkCause.GUARD_REFUSED))
					.then(new CustomerSplit(NEW, OLDER, List.of(part(OLDER, ADA), part(NEW, ADA_CRM)),
							UnlinkCause.GUARD_REFUSED)),
				scenario("splitting twice changes nothing").given(founded(OLDER, ADA), merged(OLDER), cameApart(OLDER))
					.when(split(OLDER))
					.thenNothing(),
				scenario("a split that forgets a record is refused")
					.given(founded(OLDER, ADA), adaOfTheCrmJoined(), merged(OLDER))
					.when(split(OLDER))
					.thenRefused("CUSTOMER_MEMBERS_CHANGED"),
				scenario("a split does not take the id of a living customer").given(founded(YOUNGER, ADA_CRM))
					.when(split(YOUNGER))
					.thenRefused("CUSTOMER_EXISTS"),
				scenario("an alias has nothing to split").given(founded(YOUNGER, BEN), merged(YOUNGER))
					.when(new SplitCustomer(YOUNGER, YOUNGER, List.of(part(YOUNGER, BEN), part(NEW, ADA_CRM)),
							UnlinkCause.KEY_WEAKENED))
					.thenRefused("CUSTOMER_IS_ALIAS"),
				scenario("a split of others is refused").given(founded(NEW, ADA))
					.when(split(NEW))
					.thenRefused("CUSTOMER_NOT_CONCERNED"));
	}

	private static Stream<Scenario> blocks() {
		BlockCustomer block = new BlockCustomer(OLDER, "Unpaid invoices", "clerk", People.TUESDAY);
		CustomerBlocked blocked = new CustomerBlocked(OLDER, "Unpaid invoices", "clerk", People.TUESDAY);
		CustomerBlocked youngerBlocked = new CustomerBlocked(YOUNGER, "Fraud", "clerk", People.TUESDAY);
		return Stream.of(
				scenario("a customer is blocked with a reason").given(founded(OLDER, ADA)).when(block).then(blocked),
				scenario("a blocked customer stays blocked").given(founded(OLDER, ADA), blocked)
					.when(block)
					.thenNothing(),
				scenario("a block outlives a merge into the customer")
					.given(founded(OLDER, ADA), blocked, merged(OLDER))
					.when(unblock(OLDER))
					.then(unblocked(OLDER)),
				scenario("an absorbed customer takes its block along, and it can be ended there")
					.given(founded(YOUNGER, BEN), youngerBlocked, merged(YOUNGER))
					.when(unblock(YOUNGER))
					.then(unblocked(YOUNGER)),
				scenario("a customer that lives again is blocked as before")
					.given(founded(YOUNGER, BEN), youngerBlocked, merged(YOUNGER), cameApart(YOUNGER))
					.when(unblock(YOUNGER))
					.then(unblocked(YOUNGER)),
				scenario("who is not blocked is not unblocked").given(founded(OLDER, ADA), blocked, unblocked(OLDER))
					.when(unblock(OLDER))
					.thenNothing(),
				scenario("an alias is not blocked").given(founded(YOUNGER, BEN), merged(YOUNGER))
					.when(new BlockCustomer(YOUNGER, "Fraud", "clerk", People.TUESDAY))
					.thenRefused("CUSTOMER_IS_ALIAS"),
				scenario("who never began is not blocked").when(block).thenRefused("CUSTOMER_UNKNOWN"),
				scenario("who never began is not unblocked").when(unblock(OLDER)).thenRefused("CUSTOMER_UNKNOWN"),
				scenario("a block needs a reason").given(founded(OLDER, ADA))
					.when(new BlockCustomer(OLDER, " ", "clerk", People.TUESDAY))
					.thenRefused("REASON_MISSING"),
				scenario("the end of a block needs a reason").given(founded(OLDER, ADA), blocked)
					.when(new UnblockCustomer(OLDER, "", "clerk", People.TUESDAY))
					.thenRefused("REASON_MISSING"));
	}

	private static UnblockCustomer unblock(CustomerId customer) {
		return new UnblockCustomer(customer, "Paid", "clerk", People.TUESDAY);
	}

	private static CustomerUnblocked unblocked(CustomerId customer) {
		return new CustomerUnblocked(customer, "Paid", "clerk", People.TUESDAY);
	}

	private static Scenario.Given scenario(String name) {
		return Scenario.of(name, CustomerAggregate.class);
	}

	private static CustomerFounded founded(CustomerId customer, RecordId founder) {
		return new CustomerFounded(customer, founder);
	}

	private static AssertLink adaOfTheCrmJoins() {
		return new AssertLink(OLDER, ADA_CRM, List.of(SAME_EMAIL));
	}

	private static LinkAsserted adaOfTheCrmJoined() {
		return new LinkAsserted(OLDER, ADA_CRM, List.of(SAME_EMAIL));
	}

	private static MergeCustomers merge(CustomerId side) {
		return new MergeCustomers(side, OLDER, YOUNGER, List.of(BEN), List.of(), List.of(SAME_PHONE));
	}

	private static CustomersMerged merged(CustomerId side) {
		return new CustomersMerged(side, OLDER, YOUNGER, List.of(BEN), List.of(), List.of(SAME_PHONE));
	}

	private static SplitCustomer split(CustomerId side) {
		return new SplitCustomer(side, OLDER, List.of(part(OLDER, ADA), part(YOUNGER, BEN)), UnlinkCause.KEY_WEAKENED);
	}

	private static CustomerSplit cameApart(CustomerId side) {
		return new CustomerSplit(side, OLDER, List.of(part(OLDER, ADA), part(YOUNGER, BEN)), UnlinkCause.KEY_WEAKENED);
	}

	private static CustomerPart part(CustomerId customer, RecordId... records) {
		return new CustomerPart(customer, List.of(records), List.of());
	}

}
