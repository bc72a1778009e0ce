package io.tieout.customer;

import io.tieout.contract.MessageType;
import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerEvent.CustomerErased;
import io.tieout.customer.CustomerEvent.ErasureRequested;
import io.tieout.customer.CustomerEvent.LegalHoldPlaced;
import io.tieout.customer.CustomerEvent.LegalHoldReleased;
import io.tieout.customer.CustomerEvent.ProcessingRestricted;
import io.tieout.customer.CustomerEvent.RestrictionLifted;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a person may ask of what is held on them, and what may stand against it.
 */
public sealed interface PrivacyCommand extends CustomerCommand {

	/**
	 * Asks for the erasure of a person. What makes the values of its records readable is
	 * destroyed soon after, and for ever. Asking again changes nothing.
	 * <p>
	 * Refused with {@code REASON_MISSING}, {@code CUSTOMER_UNKNOWN},
	 * {@code CUSTOMER_IS_ALIAS}, {@code LEGAL_HOLD}, or {@code CUSTOMER_MEMBERS_CHANGED}
	 * if the customer holds other records by now.
	 *
	 * @param customer the customer
	 * @param records all its records, sorted
	 * @param aliases the ids that lead to it
	 * @param reason why, in words and without personal data
	 * @param by opaque id of who asks
	 * @param at when
	 */
	@MessageType(name = "customer.RequestErasure")
	record RequestErasure(CustomerId customer, List<RecordId> records, List<CustomerId> aliases, String reason,
			String by, Instant at) implements PrivacyCommand {

		public RequestErasure {
			records = records.stream().sorted().toList();
			aliases = aliases.stream().sorted(CustomerIds.OLDEST_FIRST).toList();
		}

		@Override
		public CustomerEvent outcome() {
			return new ErasureRequested(this.customer, this.records, this.aliases, this.reason, this.by, this.at);
		}

	}

	/**
	 * Says that a requested erasure is done: no key of the records is left, and nothing
	 * derived from their values. Saying it again changes nothing.
	 * <p>
	 * Refused with {@code ERASURE_NOT_REQUESTED}.
	 *
	 * @param customer the customer
	 * @param request id of the event that asked for it
	 * @param records the records whose keys were destroyed, sorted
	 * @param rawRecords how many raw records were deleted
	 * @param letters how many letters of the hospital were deleted
	 * @param at when it was done
	 */
	@MessageType(name = "customer.CompleteErasure")
	record CompleteErasure(CustomerId customer, UUID request, List<RecordId> records, int rawRecords, int letters,
			Instant at) implements PrivacyCommand {

		public CompleteErasure {
			records = records.stream().sorted().toList();
		}

		@Override
		public CustomerEvent outcome() {
			return new CustomerErased(this.customer, this.request, this.records, this.rawRecords, this.letters,
					this.at);
		}

	}

	/**
	 * Restricts the processing of a person: no rule links the records to others from now
	 * on. Asking again changes nothing.
	 * <p>
	 * Refused with {@code REASON_MISSING}, {@code CUSTOMER_UNKNOWN},
	 * {@code CUSTOMER_IS_ALIAS}, {@code CUSTOMER_ERASED} or
	 * {@code CUSTOMER_MEMBERS_CHANGED}.
	 *
	 * @param customer the customer
	 * @param records all its records, sorted
	 * @param reason why, in words and without personal data
	 * @param by opaque id of who does it
	 * @param at when
	 */
	@MessageType(name = "customer.RestrictProcessing")
	record RestrictProcessing(CustomerId customer, List<RecordId> records, String reason, String by,
			Instant at) implements PrivacyCommand {

		public RestrictProcessing {
			records = records.stream().sorted().toList();
		}

		@Override
		public CustomerEvent outcome() {
			return new ProcessingRestricted(this.customer, this.records, this.reason, this.by, this.at);
		}

	}

	/**
	 * Lifts a restriction that was set on an id; without one nothing changes.
	 * <p>
	 * Refused with {@code REASON_MISSING}, {@code CUSTOMER_UNKNOWN}, or
	 * {@code CUSTOMER_MEMBERS_CHANGED} if other records were restricted.
	 *
	 * @param customer the customer, or an id merged into it
	 * @param records the records that were restricted, sorted
	 * @param reason why, in words and without personal data
	 * @param by opaque id of who does it
	 * @param at when
	 */
	@MessageType(name = "customer.LiftRestriction")
	record LiftRestriction(CustomerId customer, List<RecordId> records, String reason, String by,
			Instant at) implements PrivacyCommand {

		public LiftRestriction {
			records = records.stream().sorted().toList();
		}

		@Override
		public CustomerEvent outcome() {
			return new RestrictionLifted(this.customer, this.records, this.reason, this.by, this.at);
		}

	}

	/**
	 * Keeps a customer from being erased, since a law or a court wants the data kept.
	 * Asking again changes nothing.
	 * <p>
	 * Refused with {@code REASON_MISSING}, {@code CUSTOMER_UNKNOWN},
	 * {@code CUSTOMER_IS_ALIAS}, {@code CUSTOMER_ERASED}, or {@code ERASURE_REQUESTED} if
	 * it comes too late.
	 *
	 * @param customer the customer
	 * @param reason why, in words and without personal data
	 * @param by opaque id of who does it
	 * @param at when
	 */
	@MessageType(name = "customer.PlaceLegalHold")
	record PlaceLegalHold(CustomerId customer, String reason, String by, Instant at) implements PrivacyCommand {

		@Override
		public CustomerEvent outcome() {
			return new LegalHoldPlaced(this.customer, this.reason, this.by, this.at);
		}

	}

	/**
	 * Ends a legal hold that was placed on an id; without one nothing changes.
	 * <p>
	 * Refused with {@code REASON_MISSING} or {@code CUSTOMER_UNKNOWN}.
	 *
	 * @param customer the customer, or an id merged into it
	 * @param reason why, in words and without personal data
	 * @param by opaque id of who does it
	 * @param at when
	 */
	@MessageType(name = "customer.ReleaseLegalHold")
	record ReleaseLegalHold(CustomerId customer, String reason, String by, Instant at) implements PrivacyCommand {

		@Override
		public CustomerEvent outcome() {
			return new LegalHoldReleased(this.customer, this.reason, this.by, this.at);
		}

	}

}
