package io.tieout.projections.authorities;

import io.tieout.projections.support.ViewRows;
import io.tieout.reconciliation.AuthorityKind;
import io.tieout.reconciliation.AuthoritySubject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can be asked of authority.
 */
public final class AuthorityQueries {

	private static final String MATCHING = """
			WHERE (?::text IS NULL OR kind = ?) AND (NOT ? OR proposed IS NOT NULL) AND subject > ?
			ORDER BY subject LIMIT ?""";

	private final ViewRows<AuthorityRow> rows;

	/**
	 * Queries on the live view.
	 */
	public AuthorityQueries(JdbcClient sql) {
		this.rows = ViewRows.live(sql, new AuthoritiesView());
	}

	/**
	 * A subject; empty if nothing was ever stated or proposed about it.
	 */
	public Optional<AuthorityItem> find(AuthoritySubject subject) {
		return this.rows.find(subject.toString()).map(AuthorityItem::of);
	}

	/**
	 * A page of subjects, by kind and place.
	 * @param kind of one kind only, {@code null} for all
	 * @param waiting only those of which a proposal waits
	 * @param after the last subject of the page before, {@code null} for the first
	 * @param limit most subjects wanted
	 */
	public List<AuthorityItem> list(@Nullable AuthorityKind kind, boolean waiting, @Nullable String after, int limit) {
		String name = (kind != null) ? kind.name() : null;
		return this.rows.select(MATCHING, name, name, waiting, (after != null) ? after : "", limit)
			.stream()
			.map(AuthorityItem::of)
			.toList();
	}

}
