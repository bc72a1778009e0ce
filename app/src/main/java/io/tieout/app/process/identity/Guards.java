package io.tieout.app.process.identity;

import io.tieout.customer.AverageLinkGuard;
import io.tieout.customer.ClusterCapGuard;
import io.tieout.customer.ContradictionGuard;
import io.tieout.customer.Edge;
import io.tieout.customer.IdentifierKind;
import io.tieout.customer.RecordId;
import io.tieout.customer.SimilarityRule;
import io.tieout.customer.UnionGuard;
import io.tieout.customer.UniqueIdentifierGuard;
import io.tieout.customer.matching.Features;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What keeps records apart that edges connect, in the order in which they are asked.
 *
 * @param settings the installation's
 * @param stated the identifiers that count of a record's latest version
 * @param features what of a record is compared
 * @param weights how alike two records are
 */
record Guards(IdentitySettings settings, Function<RecordId, Collection<IdentityKey>> stated,
		Function<RecordId, Features> features, AverageLinkGuard.Weights weights) {

	/**
	 * The guard over a component.
	 * @param records its records
	 * @param live every edge that holds between them
	 */
	UnionGuard over(Collection<RecordId> records, Collection<Edge> live) {
		return uniqueIdentifiers(records).and(new ClusterCapGuard(this.settings.clusterLimit()))
			.and(new ContradictionGuard(this.features, live))
			.and(SimilarityRule.bridges(live))
			.and(new AverageLinkGuard(this.weights));
	}

	private UnionGuard uniqueIdentifiers(Collection<RecordId> records) {
		Map<RecordId, Map<IdentifierKind, String>> unique = new HashMap<>();
		for (RecordId record : records) {
			Set<IdentifierKind> uniqueThere = this.settings.of(record.source()).uniquePerPerson();
			Map<IdentifierKind, String> values = new EnumMap<>(IdentifierKind.class);
			this.stated.apply(record)
				.stream()
				.filter((key) -> uniqueThere.contains(key.kind()))
				.forEach((key) -> values.put(key.kind(), key.hash()));
			unique.put(record, values);
		}
		return new UniqueIdentifierGuard(unique);
	}

}
