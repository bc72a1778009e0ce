package io.tieout.reconciliation;

import io.tieout.core.SourceSystem;
import java.util.Comparator;
import java.util.List;

/**
 * Who may do what over one subject, whole.
 *
 * @param list a grant per source, by source; empty while nobody was granted anything
 */
public record Grants(List<Grant> list) {

	/** Nobody was granted anything. */
	public static final Grants NONE = new Grants(List.of());

	public Grants {
		list = list.stream().sorted(Comparator.comparing(Grant::source)).toList();
	}

	/**
	 * Whether nobody was granted anything.
	 */
	public boolean isEmpty() {
		return this.list.isEmpty();
	}

	/**
	 * What holds over a subject: its own grants, else those of everywhere.
	 * @param everywhere the grants of {@link AuthoritySubject#elsewhere()}
	 */
	public Grants orElse(Grants everywhere) {
		return isEmpty() ? everywhere : this;
	}

	/**
	 * Whether a source may. Where nobody was granted anything, everybody may do
	 * everything, but have its statements taken over.
	 */
	public boolean allow(SourceSystem source, AuthorityRight right) {
		return isEmpty() ? right.isFreeUntilGranted() : this.list.stream()
			.anyMatch((grant) -> grant.source().equals(source) && grant.rights().contains(right));
	}

}
