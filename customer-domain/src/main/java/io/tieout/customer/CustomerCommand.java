package io.tieout.customer;

import io.tieout.contract.MessageType;
import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerEvent.CustomerBlocked;
import io.tieout.customer.CustomerEvent.CustomerFounded;
import io.tieout.customer.CustomerEvent.CustomerSplit;
import io.tieout.customer.CustomerEvent.CustomerUnblocked;
import io.tieout.customer.CustomerEvent.CustomersMerged;
import io.tieout.customer.CustomerEvent.LinkAsserted;
import io.tieout.customer.CustomerEvent.LinkProposed;
import io.tieout.customer.CustomerEvent.LinkRetracted;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a golden customer.
 */
public sealed interface CustomerCommand extends IdentityCommand
		permits CustomerCommand.FoundCustomer, CustomerCommand.AssertLink, CustomerCommand.ProposeLink,
		CustomerCommand.RetractLink, CustomerCommand.MergeCustomers, CustomerCommand.SplitCustomer,
		CustomerCommand.BlockCustomer, CustomerCommand.UnblockCustomer, PrivacyCommand {

	/**
	 * The customer addressed.
	 */
	CustomerId customer();

	@Override
	default String aggregateId() {
		return "customer:" + customer();
	}

	@Override
	CustomerEvent outcome();

	/**
	 * Founds a customer with its first record. Founding it again with the same record
	 * changes nothing.
	 *
	 * @param customer the new id
	 * @param founder its first record
	 */
	@MessageType(name = "customer.FoundCustomer")
	record FoundCustomer(CustomerId customer, RecordId founder) implements CustomerCommand {

		@Override
		public CustomerEvent outcome() {
			return new CustomerFounded(this.customer, this.founder);
		}

	}

	/**
	 * Asserts edges within a customer; with them a further record may join.
	 *
	 * @param customer the customer
	 * @param joins the record that becomes a member by these edges, if one does
	 * @param edges the edges; their ends are members or the joining record
	 */
	@MessageType(name = "customer.AssertLink")
	record AssertLink(CustomerId customer, @Nullable RecordId joins, List<Edge> edges) implements CustomerCommand {

		public AssertLink {
			edges = List.copyOf(edges);
		}

		@Override
		public CustomerEvent outcome() {
			return new LinkAsserted(this.customer, this.joins, this.edges);
		}

	}

	/**
	 * Puts edges between two customers before a steward, since a guard refuses to unite
	 * them. It is sent to both in one append.
	 *
	 * @param customer the customer addressed, one side
	 * @param other the other side
	 * @param guard what refuses
	 * @param edges the edges between them
	 */
	@MessageType(name = "customer.ProposeLink")
	record ProposeLink(CustomerId customer, CustomerId other, LinkGuard guard,
			List<Edge> edges) implements CustomerCommand {

		public ProposeLink {
			edges = List.copyOf(edges);
		}

		@Override
		public CustomerEvent outcome() {
			return new LinkProposed(this.customer, this.other, this.guard, this.edges);
		}

	}

	/**
	 * Withdraws edges, asserted or proposed. Who belongs to the customer changes only by
	 * a split.
	 *
	 * @param customer the customer addressed
	 * @param cause why they no longer hold
	 * @param edges the edges; each touches a member
	 */
	@MessageType(name = "customer.RetractLink")
	record RetractLink(CustomerId customer, UnlinkCause cause, List<Edge> edges) implements CustomerCommand {

		public RetractLink {
			edges = List.copyOf(edges);
		}

		@Override
		public CustomerEvent outcome() {
			return new LinkRetracted(this.customer, this.cause, this.edges);
		}

	}

	/**
	 * Unites two customers; the older id survives and the other becomes its alias. It is
	 * sent to both in one append.
	 *
	 * @param customer the customer addressed, one of the two
	 * @param survivor the older id
	 * @param absorbed the younger id
	 * @param records all records of the absorbed one, sorted
	 * @param aliases the ids that resolved to the absorbed one until now
	 * @param edges the edges that unite the two
	 */
	@MessageType(name = "customer.MergeCustomers")
	record MergeCustomers(CustomerId customer, CustomerId survivor, CustomerId absorbed, List<RecordId> records,
			List<CustomerId> aliases, List<Edge> edges) implements CustomerCommand {

		public MergeCustomers {
			records = records.stream().sorted().toList();
			aliases = aliases.stream().sorted(CustomerIds.OLDEST_FIRST).toList();
			edges = List.copyOf(edges);
		}

		@Override
		public CustomerEvent outcome() {
			return new CustomersMerged(this.customer, this.survivor, this.absorbed, this.records, this.aliases,
					this.edges);
		}

	}

	/**
	 * Takes a customer apart. It is sent, in one append, to the customer itself and to
	 * every id its parts carry, be it an alias that lives again or a new id.
	 *
	 * @param customer the customer addressed
	 * @param from the customer that comes apart
	 * @param parts its parts, the one that keeps the id among them
	 * @param cause why
	 */
	@MessageType(name = "customer.SplitCustomer")
	record SplitCustomer(CustomerId customer, CustomerId from, List<CustomerPart> parts,
			UnlinkCause cause) implements CustomerCommand {

		public SplitCustomer {
			parts = List.copyOf(parts);
		}

		@Override
		public CustomerEvent outcome() {
			return new CustomerSplit(this.customer, this.from, this.parts, this.cause);
		}

	}

	/**
	 * Stops a customer from ordering; it says nothing of who the customer is. A block
	 * stays with the id it was set on: who is merged with a blocked customer is blocked,
	 * and a split gives the block back with the id. Blocking again changes nothing.
	 * <p>
	 * Refused with {@code REASON_MISSING}, {@code CUSTOMER_UNKNOWN} or
	 * {@code CUSTOMER_IS_ALIAS}.
	 *
	 * @param customer the customer
	 * @param reason why, in words and without personal data
	 * @param by opaque id of who does it
	 * @param at when
	 */
	@MessageType(name = "customer.BlockCustomer")
	record BlockCustomer(CustomerId customer, String reason, String by, Instant at) implements CustomerCommand {

		@Override
		public CustomerEvent outcome() {
			return new CustomerBlocked(this.customer, this.reason, this.by, this.at);
		}

	}

	/**
	 * Lets a customer order again. Sent to an alias, it ends the block that was set on
	 * that id; without a block nothing changes.
	 * <p>
	 * Refused with {@code REASON_MISSING} or {@code CUSTOMER_UNKNOWN}.
	 *
	 * @param customer the customer, or an id merged into it
	 * @param reason why, in words and without personal data
	 * @param by opaque id of who does it
	 * @param at when
	 */
	@MessageType(name = "customer.UnblockCustomer")
	record UnblockCustomer(CustomerId customer, String reason, String by, Instant at) implements CustomerCommand {

		@Override
		public CustomerEvent outcome() {
			return new CustomerUnblocked(this.customer, this.reason, this.by, this.at);
		}

	}

}
