package io.tieout.app.process.identity;

import io.tieout.contract.Event;
import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerEvent;
import io.tieout.customer.CustomerEvent.CustomerFounded;
import io.tieout.customer.CustomerEvent.CustomerSplit;
import io.tieout.customer.CustomerEvent.CustomersMerged;
import io.tieout.customer.CustomerEvent.LinkAsserted;
import io.tieout.customer.CustomerEvent.LinkProposed;
import io.tieout.customer.CustomerEvent.LinkRetracted;
import io.tieout.customer.CustomerPart;
import io.tieout.customer.Edge;
import io.tieout.customer.LinkStatus;
import io.tieout.customer.RecordId;
import io.tieout.customer.SharedKeyEvent.BlockingKeyDropped;
import io.tieout.customer.SharedKeyEvent.KeyWeakened;
import java.util.List;

/**
 * Folds what an occasion led to into the graph. An event that stands in the history of
 * several customers is folded as often and changes nothing the second time.
 */
final class GraphFold {

	private final IdentityGraph graph;

	private final Occasion occasion;

	GraphFold(IdentityGraph graph, Occasion occasion) {
		this.graph = graph;
		this.occasion = occasion;
	}

	void fold(List<Event> events) {
		for (Event event : events) {
			if (event instanceof KeyWeakened weakened && this.occasion instanceof Arrival arrival) {
				arrival.keyOf(weakened.key()).ifPresent((key) -> this.graph.weaken(key, weakened.key()));
			}
			if (event instanceof BlockingKeyDropped dropped && this.occasion instanceof Arrival arrival) {
				arrival.blockOf(dropped.key()).ifPresent((key) -> this.graph.blocks().drop(key, dropped.key()));
			}
			if (event instanceof CustomerEvent changed) {
				fold(changed);
			}
		}
	}

	private void fold(CustomerEvent event) {
		if (event instanceof CustomerFounded founded) {
			this.graph.found(founded.customer(), founded.founder());
			this.graph.settle(founded.founder(), founded.customer());
		}
		else if (event instanceof LinkAsserted asserted) {
			if (asserted.joined() != null) {
				this.graph.settle(asserted.joined(), asserted.customer());
			}
			link(asserted.edges(), LinkStatus.ASSERTED);
		}
		else if (event instanceof LinkProposed proposed) {
			link(proposed.edges(), LinkStatus.PROPOSED);
		}
		else if (event instanceof LinkRetracted retracted) {
			retracted.edges().forEach(this.graph.links()::unlink);
		}
		else if (event instanceof CustomersMerged merged) {
			settle(merged.records(), merged.survivor());
			link(merged.edges(), LinkStatus.ASSERTED);
		}
		else if (event instanceof CustomerSplit split) {
			split.parts().forEach(this::fold);
		}
	}

	private void fold(CustomerPart part) {
		this.graph.found(part.customer(), part.records().get(0));
		settle(part.records(), part.customer());
	}

	private void settle(List<RecordId> records, CustomerId customer) {
		records.forEach((record) -> this.graph.settle(record, customer));
	}

	private void link(List<Edge> edges, LinkStatus status) {
		edges.forEach((edge) -> this.graph.links().link(edge, status));
	}

}
