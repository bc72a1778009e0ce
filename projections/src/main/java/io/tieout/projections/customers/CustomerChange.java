package io.tieout.projections.customers;

import io.tieout.core.CustomerId;
import io.tieout.customer.PersonalField;
import io.tieout.eventstore.RecordedEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an event changed of a customer's profile. Says which, never what.
 *
 * @param customer the customer
 * @param kind what happened to it
 * @param fields golden fields that may show another value since
 * @param consents purposes of which the golden consent may be another since
 * @param mergedInto the customer this id leads to since, if it was absorbed
 * @param absorbed ids that lead to this customer since, if it absorbed them
 * @param splitFrom the customer that came apart, if one did
 * @param parts the ids its parts carry, if it did
 * @param cause the event
 */
public record CustomerChange(CustomerId customer, Kind kind, List<PersonalField> fields, List<String> consents,
		@Nullable CustomerId mergedInto, List<CustomerId> absorbed, @Nullable CustomerId splitFrom,
		List<CustomerId> parts, RecordedEvent cause) {

	public CustomerChange {
		fields = List.copyOf(fields);
		consents = List.copyOf(consents);
		absorbed = List.copyOf(absorbed);
		parts = List.copyOf(parts);
	}

	static CustomerChange of(CustomerId customer, Kind kind, StatedNames changed, RecordedEvent cause) {
		return new CustomerChange(customer, kind, changed.fields(), changed.consents(), null, List.of(), null,
				List.of(), cause);
	}

	/** Where the customer's profile stands now. */
	CustomerChange merged(@Nullable CustomerId into, List<CustomerId> ids) {
		return new CustomerChange(this.customer, this.kind, this.fields, this.consents, into, ids, null, List.of(),
				this.cause);
	}

	/** What the customer's records belong to now. */
	CustomerChange split(CustomerId from, List<CustomerId> ids) {
		return new CustomerChange(this.customer, this.kind, this.fields, this.consents, null, List.of(), from, ids,
				this.cause);
	}

	/**
	 * What happened to a profile.
	 */
	public enum Kind {

		/** A record began, joined or stated something new. */
		CHANGED("customer.ProfileChanged"),

		/** Two customers are one; stands at both. */
		MERGED("customer.ProfileMerged"),

		/** A customer came apart; stands at it and at each part. */
		SPLIT("customer.ProfileSplit"),

		/** The customer may not order. */
		BLOCKED("customer.ProfileBlocked"),

		/** A block is over. */
		UNBLOCKED("customer.ProfileUnblocked"),

		/** The person was erased: nothing of the profile is left. */
		ERASED("customer.ProfileErased");

		private final String type;

		Kind(String type) {
			this.type = type;
		}

		/**
		 * Its name outside; frozen.
		 */
		public String type() {
			return this.type;
		}

	}

}
