package io.tieout.app.connector.epcis;

import io.tieout.app.ingest.feed.Cause;
import io.tieout.app.ingest.feed.Plan;
import io.tieout.app.ingest.feed.Surroundings;
import io.tieout.contract.Command;
import io.tieout.contract.Event;
import io.tieout.core.SourceRef;
import io.tieout.inventory.Compensation;
import io.tieout.inventory.VoidReason;
import java.util.List;

/**
 * Takes back what an event recorded, at its business time, since it was declared wrong.
 * Whoever could state it can take it back, so it needs no right of its own.
 *
 * @param reference the event's own
 * @param reason why
 */
record Withdrawal(SourceRef reference, VoidReason reason) {

	static Withdrawal of(SourceRef reference, ErrorDeclaration declaration) {
		return new Withdrawal(reference,
				declaration.reason().equals("did_not_occur") ? VoidReason.DID_NOT_OCCUR : VoidReason.INCORRECT_DATA);
	}

	/**
	 * The plan; the declaration waits as long as the event has recorded nothing.
	 */
	Plan of(Surroundings surroundings) {
		List<Event> recorded = surroundings.recorded(this.reference);
		List<Command> commands = Compensation.of(recorded, this.reference, this.reason);
		return commands.isEmpty() ? Plan.blocked(Cause.recordUnknown(this.reference)) : Plan.ready(commands);
	}

}
