package io.tieout.app.api.experience;

import io.tieout.core.CustomerId;
import io.tieout.projections.customers.CustomerLinkRow;
import org.jspecify.annotations.Nullable;

/**
 * A link that awaits a steward; nothing of what the records hold.
 *
 * @param customerA one of the customers it would unite
 * @param customerB the other
 * @param link the link, and what refused it
 */
record ReviewDocument(@Nullable CustomerId customerA, @Nullable CustomerId customerB, LinkDocument link) {

	static ReviewDocument of(CustomerLinkRow link) {
		return new ReviewDocument(link.customerA(), link.customerB(), LinkDocument.of(link));
	}

}
