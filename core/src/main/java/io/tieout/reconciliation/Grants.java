package io.tieout.reconciliation;

import io.tieout.core.Objections;
import io.tieout.core.Rejection;
import io.tieout.core.SourceSystem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
	 * Why these cannot be the grants over a subject: {@code GRANT_SOURCE_TWICE},
	 * {@code GRANT_WITHOUT_RIGHTS} or {@code RIGHT_OF_ANOTHER_KIND}.
	 */
	public static Optional<Rejection> objection(AuthoritySubject subject, List<Grant> grants) {
		return Objections.first(
				() -> Objections.when(grants.stream().map(Grant::source).distinct().count() < grants.size(),
						"GRANT_SOURCE_TWICE", "Each source stands once, with all of its rights."),
				() -> Objections.when(grants.stream().anyMatch((grant) -> grant.rights().isEmpty()),
						"GRANT_WITHOUT_RIGHTS", "A source without rights is left out."),
				() -> Objections.when(
						grants.stream()
							.flatMap((grant) -> grant.rights().stream())
							.anyMatch((right) -> right.kind() != subject.kind()),
						"RIGHT_OF_ANOTHER_KIND", "Over stock one may have MOVE, COUNT and ANCHOR, over prices PRICE."));
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
