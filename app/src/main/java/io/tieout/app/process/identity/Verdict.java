package io.tieout.app.process.identity;

import io.tieout.customer.Edge;
import io.tieout.customer.LinkStatus;
import io.tieout.customer.RecordPairEvent;
import io.tieout.customer.RecordPairEvent.CannotLinkAsserted;
import io.tieout.customer.RecordPairEvent.MustLinkAsserted;
import io.tieout.customer.RecordId;
import io.tieout.eventstore.RecordedEvent;
import java.util.HashSet;
import java.util.Set;

/**
 * What a steward says of two records, as it comes to the resolver.
 *
 * @param event the event that recorded it
 * @param said what was said
 */
record Verdict(RecordedEvent event, RecordPairEvent said) implements Occasion {

	@Override
	public Set<RecordId> records() {
		return Set.of(this.said.pair().recordA(), this.said.pair().recordB());
	}

	@Override
	public Set<IdentityKey> keys() {
		return Set.of();
	}

	/** The edge that holds by it. */
	Set<Edge> stated() {
		if (this.said instanceof MustLinkAsserted) {
			return Set.of(this.said.pair().same());
		}
		return (this.said instanceof CannotLinkAsserted) ? Set.of(this.said.pair().different()) : Set.of();
	}

	/** The edges that a word before it may have made and that hold no longer. */
	Set<Edge> withdrawn() {
		Set<Edge> withdrawn = new HashSet<>(Set.of(this.said.pair().same(), this.said.pair().different()));
		withdrawn.removeAll(stated());
		return withdrawn;
	}

	/**
	 * Takes the word into the index as far as no customer's history tells it: that two
	 * records are two people.
	 */
	void takeInto(IdentityGraph graph) {
		Edge different = this.said.pair().different();
		if (this.said instanceof CannotLinkAsserted) {
			graph.links().link(different, LinkStatus.ASSERTED);
		}
		else {
			graph.links().unlink(different);
		}
	}

}
