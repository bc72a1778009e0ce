package io.tieout.app.authority;

import io.tieout.contract.UnreadableMessageException;
import io.tieout.reconciliation.AuthoritySubject;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a look-up of subjects came to; each one asked for is in one of the maps.
 *
 * @param known the grants by subject
 * @param unreadable subjects whose grants this version cannot read
 */
public record FoundGrants(Map<AuthoritySubject, KnownGrants> known,
		Map<AuthoritySubject, UnreadableMessageException> unreadable) {

	/** Nothing was asked for. */
	public static final FoundGrants NONE = new FoundGrants(Map.of(), Map.of());

	public FoundGrants {
		known = Map.copyOf(known);
		unreadable = Map.copyOf(unreadable);
	}

	/**
	 * The grants that hold over a subject.
	 * @throws UnreadableMessageException if that cannot be told
	 */
	public KnownGrants over(AuthoritySubject subject) {
		UnreadableMessageException fault = this.unreadable.get(subject);
		if (fault != null) {
			throw fault;
		}
		return Objects.requireNonNull(this.known.get(subject), "only what was asked for is known");
	}

	FoundGrants plus(FoundGrants other) {
		Map<AuthoritySubject, KnownGrants> both = new HashMap<>(this.known);
		both.putAll(other.known);
		Map<AuthoritySubject, UnreadableMessageException> faults = new HashMap<>(this.unreadable);
		faults.putAll(other.unreadable);
		return new FoundGrants(both, faults);
	}

}
