package io.tieout.customer;

import io.tieout.contract.Event;
import io.tieout.contract.MessageType;
import io.tieout.core.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a golden customer. Members change by {@link CustomerFounded},
 * {@link LinkAsserted} with a joining record, {@link CustomersMerged} and
 * {@link CustomerSplit}, and by nothing else.
 */
public sealed interface CustomerEvent extends Event {

	/**
	 * The customer whose history this stands in.
	 */
	CustomerId customer();

	@Override
	default String aggregateId() {
		return "customer:" + customer();
	}

	/**
	 * A customer began with its first record.
	 *
	 * @param customer the new id
	 * @param founder its first record
	 */
	@MessageType(name = "customer.CustomerFounded")
	record CustomerFounded(CustomerId customer, RecordId founder) implements CustomerEvent {
	}

	/**
	 * Edges within the customer hold.
	 *
	 * @param customer the customer
	 * @param joined the record that became a member by them, if one did
	 * @param edges the edges
	 */
	@MessageType(name = "customer.LinkAsserted")
	record LinkAsserted(CustomerId customer, @Nullable RecordId joined, List<Edge> edges) implements CustomerEvent {

		public LinkAsserted {
			edges = List.copyOf(edges);
		}

	}

	/**
	 * Edges between two customers await a steward. Stands in the history of both.
	 *
	 * @param customer the customer of this history
	 * @param other the customer on the other side
	 * @param guard what refused to unite them
	 * @param edges the edges between them
	 */
	@MessageType(name = "customer.LinkProposed")
	record LinkProposed(CustomerId customer, CustomerId other, LinkGuard guard,
			List<Edge> edges) implements CustomerEvent {

		public LinkProposed {
			edges = List.copyOf(edges);
		}

	}

	/**
	 * Edges no longer hold, whether asserted or proposed before.
	 *
	 * @param customer the customer
	 * @param cause why
	 * @param edges the edges
	 */
	@MessageType(name = "customer.LinkRetracted")
	record LinkRetracted(CustomerId customer, UnlinkCause cause, List<Edge> edges) implements CustomerEvent {

		public LinkRetracted {
			edges = List.copyOf(edges);
		}

	}

	/**
	 * Two customers became one. Stands in the history of both.
	 *
	 * @param customer the customer of this history, one of the two
	 * @param survivor the id that lives on, the older one
	 * @param absorbed the id that is an alias of the survivor from now on
	 * @param records the records the absorbed one brings, sorted
	 * @param aliases ids that resolved to the absorbed one and now resolve to the
	 * survivor, so that every alias stays one hop away
	 * @param edges the edges that unite the two
	 */
	@MessageType(name = "customer.CustomersMerged")
	record CustomersMerged(CustomerId customer, CustomerId survivor, CustomerId absorbed, List<RecordId> records,
			List<CustomerId> aliases, List<Edge> edges) implements CustomerEvent {

		public CustomersMerged {
			records = List.copyOf(records);
			aliases = List.copyOf(aliases);
			edges = List.copyOf(edges);
		}

	}

	/**
	 * A customer came apart. Stands in the history of the customer and of every id its
	 * parts carry.
	 *
	 * @param customer the customer of this history
	 * @param from the customer that came apart
	 * @param parts all parts, each with its id; an id not seen before is founded by the
	 * first record of its part
	 * @param cause why
	 */
	@MessageType(name = "customer.CustomerSplit")
	record CustomerSplit(CustomerId customer, CustomerId from, List<CustomerPart> parts,
			UnlinkCause cause) implements CustomerEvent {

		public CustomerSplit {
			parts = List.copyOf(parts);
		}

	}

	/**
	 * A customer may not order until unblocked.
	 *
	 * @param customer the customer
	 * @param reason why, in words
	 * @param by opaque id of who did it
	 * @param at when
	 */
	@MessageType(name = "customer.CustomerBlocked")
	record CustomerBlocked(CustomerId customer, String reason, String by, Instant at) implements CustomerEvent {
	}

	/**
	 * A block that was set on an id is over.
	 *
	 * @param customer the id
	 * @param reason why, in words
	 * @param by opaque id of who did it
	 * @param at when
	 */
	@MessageType(name = "customer.CustomerUnblocked")
	record CustomerUnblocked(CustomerId customer, String reason, String by, Instant at) implements CustomerEvent {
	}

	/**
	 * The person is to be erased: the keys of these records are destroyed soon after.
	 *
	 * @param customer the customer
	 * @param records the records that are erased, sorted
	 * @param aliases the ids that lead to it
	 * @param reason why, in words
	 * @param by opaque id of who asked
	 * @param at when
	 */
	@MessageType(name = "customer.ErasureRequested")
	record ErasureRequested(CustomerId customer, List<RecordId> records, List<CustomerId> aliases, String reason,
			String by, Instant at) implements CustomerEvent {

		public ErasureRequested {
			records = List.copyOf(records);
			aliases = List.copyOf(aliases);
		}

	}

	/**
	 * The person is erased: no key of these records is left, and nothing derived from
	 * their values.
	 *
	 * @param customer the customer
	 * @param request id of the event that asked for it
	 * @param records the records that are erased, sorted
	 * @param rawRecords how many raw records were deleted
	 * @param letters how many letters of the hospital were deleted
	 * @param at when
	 */
	@MessageType(name = "customer.CustomerErased")
	record CustomerErased(CustomerId customer, UUID request, List<RecordId> records, int rawRecords, int letters,
			Instant at) implements CustomerEvent {

		public CustomerErased {
			records = List.copyOf(records);
		}

	}

	/**
	 * No rule links these records to others until the restriction is lifted.
	 *
	 * @param customer the customer
	 * @param records its records, sorted
	 * @param reason why, in words
	 * @param by opaque id of who did it
	 * @param at when
	 */
	@MessageType(name = "customer.ProcessingRestricted")
	record ProcessingRestricted(CustomerId customer, List<RecordId> records, String reason, String by,
			Instant at) implements CustomerEvent {

		public ProcessingRestricted {
			records = List.copyOf(records);
		}

	}

	/**
	 * A restriction that was set on an id is over.
	 *
	 * @param customer the id
	 * @param records the records that were restricted, sorted
	 * @param reason why, in words
	 * @param by opaque id of who did it
	 * @param at when
	 */
	@MessageType(name = "customer.RestrictionLifted")
	record RestrictionLifted(CustomerId customer, List<RecordId> records, String reason, String by,
			Instant at) implements CustomerEvent {

		public RestrictionLifted {
			records = List.copyOf(records);
		}

	}

	/**
	 * A customer must not be erased until the hold is released.
	 *
	 * @param customer the customer
	 * @param reason why, in words
	 * @param by opaque id of who did it
	 * @param at when
	 */
	@MessageType(name = "customer.LegalHoldPlaced")
	record LegalHoldPlaced(CustomerId customer, String reason, String by, Instant at) implements CustomerEvent {
	}

	/**
	 * A legal hold that was placed on an id is over.
	 *
	 * @param customer the id
	 * @param reason why, in words
	 * @param by opaque id of who did it
	 * @param at when
	 */
	@MessageType(name = "customer.LegalHoldReleased")
	record LegalHoldReleased(CustomerId customer, String reason, String by, Instant at) implements CustomerEvent {
	}

}
