package io.tieout.app.authority;

import io.tieout.contract.UnreadableMessageException;
import io.tieout.core.SourceSystem;
import io.tieout.reconciliation.AuthorityRight;
import io.tieout.reconciliation.AuthoritySubject;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Whose word counts for what, as this node knows it now: usually without a query. What
 * another node has just granted or taken away may not be in it yet; whoever appends on it
 * asserts {@link KnownGrants#knownFrom()} and is told.
 */
@FunctionalInterface
public interface Authorities {

	/**
	 * The grants that hold over these subjects.
	 * @return an entry per subject
	 * @throws UnreadableMessageException if this version cannot read some of them
	 */
	Map<AuthoritySubject, KnownGrants> find(Collection<AuthoritySubject> subjects);

	/**
	 * Whether a source's word counts.
	 * @throws UnreadableMessageException if that cannot be told
	 */
	default boolean may(SourceSystem source, AuthorityRight right, AuthoritySubject subject) {
		return findReadable(List.of(subject)).over(subject).grants().allow(source, right);
	}

	/**
	 * The same apart from subjects whose grants this version cannot read: one of them
	 * costs the others nothing.
	 */
	default FoundGrants findReadable(Collection<AuthoritySubject> subjects) {
		if (subjects.isEmpty()) {
			return FoundGrants.NONE;
		}
		try {
			return new FoundGrants(find(subjects), Map.of());
		}
		catch (UnreadableMessageException ex) {
			List<AuthoritySubject> all = List.copyOf(subjects);
			return (all.size() == 1) ? new FoundGrants(Map.of(), Map.of(all.get(0), ex))
					: findReadable(all.subList(0, all.size() / 2))
						.plus(findReadable(all.subList(all.size() / 2, all.size())));
		}
	}

}
