package io.tieout.app.process.identity;

import io.tieout.customer.IdentifierKind;
import java.util.Comparator;

/**
 * An identifier as the index knows it.
 *
 * @param kind what kind of identifier
 * @param hash keyed hash of its one spelling
 */
record IdentityKey(IdentifierKind kind, String hash) implements Comparable<IdentityKey> {

	private static final Comparator<IdentityKey> ORDER = Comparator.comparing(IdentityKey::kind)
		.thenComparing(IdentityKey::hash);

	@Override
	public int compareTo(IdentityKey other) {
		return ORDER.compare(this, other);
	}

}
