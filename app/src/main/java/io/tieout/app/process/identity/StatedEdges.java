package io.tieout.app.process.identity;

import io.tieout.customer.Edge;
import io.tieout.customer.RecordId;
import io.tieout.customer.matching.Agreement;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The edges of a record as its latest version has them: to those that share an
 * identifier, and to those that look alike among those that share a blocking key. A
 * version that is not the latest makes none.
 *
 * @param graph the index with the arrival taken in
 * @param arrival the version
 * @param crowding keys that bring nobody together from now on
 */
record StatedEdges(IdentityGraph graph, Arrival arrival, Crowding crowding) {

	Set<Edge> all() {
		Set<Edge> edges = new HashSet<>();
		if (this.arrival.latest()) {
			this.arrival.keys().forEach((key) -> identifier(key, edges));
			alike(edges);
		}
		return edges;
	}

	private void identifier(IdentityKey key, Set<Edge> edges) {
		if (!this.graph.isWeak(key) && !this.crowding.identifiers().contains(key)) {
			for (RecordId holder : this.graph.statedNowBy(key)) {
				if (!holder.equals(this.arrival.record())) {
					Agreement agreement = Agreement.of(this.arrival.features(), this.graph.features(holder));
					key.kind().link(this.arrival.record(), holder, agreement).ifPresent(edges::add);
				}
			}
		}
	}

	private void alike(Set<Edge> edges) {
		Collection<Long> keys = new HashSet<>(this.arrival.blocks().values());
		keys.removeAll(this.crowding.blocks().values());
		RecordId record = this.arrival.record();
		for (RecordId other : this.graph.blocks().sharing(record, keys)) {
			this.graph.comparing()
				.link(record, this.arrival.features(), other, this.graph.features(other))
				.ifPresent(edges::add);
		}
	}

}
