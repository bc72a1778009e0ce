package io.tieout.customer;

import io.tieout.core.SourceSystem;
import java.util.List;
import java.util.Map;

/**
 * Which source's word counts for which fields; data, so that an installation sets it.
 *
 * @param version version of the policy, as explanations name it
 * @param ranking sources by group, the most trusted first; sources that are not listed
 * rank behind, all alike
 */
public record SurvivorshipPolicy(int version, Map<FieldGroup, List<SourceSystem>> ranking) {

	/** All sources rank alike. */
	public static final SurvivorshipPolicy UNRANKED = new SurvivorshipPolicy(1, Map.of());

	public SurvivorshipPolicy {
		ranking = Map.copyOf(ranking);
	}

	/**
	 * The rank of a source for a group, 0 for the most trusted.
	 */
	int rank(FieldGroup group, SourceSystem source) {
		List<SourceSystem> sources = this.ranking.getOrDefault(group, List.of());
		int index = sources.indexOf(source);
		return (index >= 0) ? index : sources.size();
	}

}
