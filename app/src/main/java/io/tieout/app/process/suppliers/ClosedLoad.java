package io.tieout.app.process.suppliers;

import io.tieout.core.SupplierId;
import io.tieout.inventory.ProductVersion;
import java.util.UUID;

/**
 * A load that was declared whole.
 *
 * @param supplier the supplier
 * @param items how many items it has
 * @param load the load
 * @param correlation the transaction of its closing
 * @param closedBy id of the event that closed it
 */
record ClosedLoad(SupplierId supplier, long items, ProductVersion load, String correlation, UUID closedBy) {

	/** The version that the identities of its records have. */
	String version() {
		String version = this.load.version();
		return (version != null) ? version : this.load.occurredAt().toString();
	}

}
