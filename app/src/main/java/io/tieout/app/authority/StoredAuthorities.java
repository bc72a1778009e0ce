package io.tieout.app.authority;

import io.tieout.eventstore.PostgresEventStore;
import io.tieout.eventstore.PostgresEventStore.KnownState;
import io.tieout.reconciliation.AuthorityStates;
import io.tieout.reconciliation.AuthoritySubject;
import io.tieout.reconciliation.Grants;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Grants from the aggregate states that commands are decided on. That a subject has none
 * is remembered as well, since it is asked with every fact.
 */
public final class StoredAuthorities implements Authorities {

	private final PostgresEventStore store;

	/**
	 * The grants of a store.
	 */
	public StoredAuthorities(PostgresEventStore store) {
		this.store = store;
	}

	@Override
	public Map<AuthoritySubject, KnownGrants> find(Collection<AuthoritySubject> subjects) {
		Map<String, KnownState> states = this.store.rememberedStatesOf(AuthorityStates.AUTHORITY,
				subjects.stream()
					.flatMap((subject) -> Stream.of(subject, subject.elsewhere()))
					.map(AuthoritySubject::aggregateId)
					.distinct()
					.toList());
		Map<AuthoritySubject, KnownGrants> found = new HashMap<>();
		subjects.forEach((subject) -> found.put(subject, known(subject, states)));
		return found;
	}

	private static KnownGrants known(AuthoritySubject subject, Map<String, KnownState> states) {
		String own = subject.aggregateId();
		String elsewhere = subject.elsewhere().aggregateId();
		KnownState ownState = Objects.requireNonNull(states.get(own));
		Grants grants = AuthorityStates.grantsOf(ownState.state());
		if (!grants.isEmpty() || own.equals(elsewhere)) {
			return new KnownGrants(grants, Map.of(own, ownState.sequence()));
		}
		KnownState general = Objects.requireNonNull(states.get(elsewhere));
		return new KnownGrants(AuthorityStates.grantsOf(general.state()),
				Map.of(own, ownState.sequence(), elsewhere, general.sequence()));
	}

}
