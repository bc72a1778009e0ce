package io.tieout.app.process.stockreconciliation;

import io.tieout.core.LocationId;
import io.tieout.core.SourceSystem;

/**
 * Whose word may become the stock without a person.
 */
@FunctionalInterface
public interface AnchorAuthority {

	/** Nobody's: every figure is decided by people. */
	AnchorAuthority NOBODY = (source, location) -> false;

	/**
	 * Whether a figure that a source states of a place may be accepted by the policy.
	 */
	boolean mayAnchor(SourceSystem source, LocationId location);

}
