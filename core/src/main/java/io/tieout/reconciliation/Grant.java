package io.tieout.reconciliation;

import io.tieout.core.SourceSystem;
import java.util.List;

/**
 * What one source may do.
 *
 * @param source the source system
 * @param rights what it may do, each right once, in the order of their names' listing
 */
public record Grant(SourceSystem source, List<AuthorityRight> rights) {

	public Grant {
		rights = rights.stream().distinct().sorted().toList();
	}

	/**
	 * A grant of these rights.
	 */
	public static Grant of(SourceSystem source, AuthorityRight... rights) {
		return new Grant(source, List.of(rights));
	}

}
