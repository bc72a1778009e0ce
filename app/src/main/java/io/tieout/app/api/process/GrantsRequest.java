package io.tieout.app.api.process;

import io.tieout.reconciliation.Grant;
import java.util.List;

/**
 * Grants that are proposed.
 *
 * @param grants a grant per source, whole: who is left out has no rights; none at all
 * lets the grants of everywhere hold
 * @param reason why, in words
 */
record GrantsRequest(List<Grant> grants, String reason) {

	GrantsRequest {
		grants = List.copyOf(grants);
	}

}
