package io.tieout.customer;

import io.tieout.customer.CustomerEvent.CustomerBlocked;
import io.tieout.customer.CustomerEvent.CustomerErased;
import io.tieout.customer.CustomerEvent.CustomerUnblocked;
import io.tieout.customer.CustomerEvent.ErasureRequested;
import io.tieout.customer.CustomerEvent.LegalHoldPlaced;
import io.tieout.customer.CustomerEvent.LegalHoldReleased;
import io.tieout.customer.CustomerEvent.ProcessingRestricted;
import io.tieout.customer.CustomerEvent.RestrictionLifted;
import java.util.List;

/**
 * What was set on a customer's id. It stays with the id, through merges and splits.
 *
 * @param blocked whether it may not order
 * @param held whether a legal hold keeps it from being erased
 * @param restricted the records that no rule may link, none without a restriction
 * @param erasure how far its erasure has come
 */
record CustomerMarks(boolean blocked, boolean held, List<RecordId> restricted, Erasure erasure) {

	static final CustomerMarks NONE = new CustomerMarks(false, false, List.of(), Erasure.NONE);

	CustomerMarks {
		restricted = List.copyOf(restricted);
	}

	/** The marks after an event; most leave them as they are. */
	CustomerMarks after(CustomerEvent event) {
		if (event instanceof CustomerBlocked || event instanceof CustomerUnblocked) {
			return new CustomerMarks(event instanceof CustomerBlocked, this.held, this.restricted, this.erasure);
		}
		if (event instanceof LegalHoldPlaced || event instanceof LegalHoldReleased) {
			return new CustomerMarks(this.blocked, event instanceof LegalHoldPlaced, this.restricted, this.erasure);
		}
		if (event instanceof ProcessingRestricted restriction) {
			return new CustomerMarks(this.blocked, this.held, restriction.records(), this.erasure);
		}
		if (event instanceof RestrictionLifted) {
			return new CustomerMarks(this.blocked, this.held, List.of(), this.erasure);
		}
		if (event instanceof ErasureRequested || event instanceof CustomerErased) {
			return new CustomerMarks(this.blocked, this.held, this.restricted,
					(event instanceof CustomerErased) ? Erasure.DONE : Erasure.REQUESTED);
		}
		return this;
	}

	/** How far an erasure has come. */
	enum Erasure {

		/** Nobody asked for one. */
		NONE,

		/** It is being carried out. */
		REQUESTED,

		/** Nothing of the person is left. */
		DONE

	}

}
