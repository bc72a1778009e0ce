package io.tieout.app.connector.edi;

import io.tieout.app.ingest.feed.LocationDirectory;
import io.tieout.core.SourceSystem;

/**
 * A place as a partner names it.
 *
 * @param name as {@link LocationDirectory} spells it: a GLN, or the partner's own code
 * under the partner's name
 */
record Place(String name) {

	static Place ofGln(String gln) {
		return new Place(LocationDirectory.name(LocationDirectory.GLN, gln));
	}

	static Place ofPartner(SourceSystem partner, String code) {
		return new Place(LocationDirectory.name(partner.value(), code));
	}

}
