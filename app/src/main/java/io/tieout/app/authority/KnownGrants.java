package io.tieout.app.authority;

import io.tieout.reconciliation.Grants;
import java.util.Map;

/**
 * The grants that hold over a subject.
 *
 * @param grants its own, else those of everywhere
 * @param knownFrom the aggregates this was read from, with the sequences they had, -1
 * without history; what is decided on it holds only while they have them
 */
public record KnownGrants(Grants grants, Map<String, Long> knownFrom) {

	public KnownGrants {
		knownFrom = Map.copyOf(knownFrom);
	}

}
