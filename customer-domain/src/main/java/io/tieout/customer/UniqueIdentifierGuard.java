package io.tieout.customer;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two different values of an identifier that a person has only one of never merge by
 * themselves. The values are compared as they are handed in, hashed or not; a record that
 * lacks the identifier proves nothing.
 */
public final class UniqueIdentifierGuard implements UnionGuard {

	private final Map<RecordId, Map<IdentifierKind, String>> values;

	/**
	 * A guard over these records.
	 * @param values the present value of each identifier its source declares unique per
	 * person, by record
	 */
	public UniqueIdentifierGuard(Map<RecordId, Map<IdentifierKind, String>> values) {
		this.values = Map.copyOf(values);
	}

	@Override
	public Optional<LinkGuard> refusal(Set<RecordId> left, Set<RecordId> right) {
		Map<IdentifierKind, String> known = new HashMap<>();
		left.forEach((record) -> known.putAll(of(record)));
		boolean differs = right.stream()
			.flatMap((record) -> of(record).entrySet().stream())
			.anyMatch((entry) -> known.containsKey(entry.getKey())
					&& !known.get(entry.getKey()).equals(entry.getValue()));
		return differs ? Optional.of(LinkGuard.UNIQUE_IDENTIFIER) : Optional.empty();
	}

	private Map<IdentifierKind, String> of(RecordId record) {
		return this.values.getOrDefault(record, Map.of());
	}

}
