package io.tieout.app.observe;

import io.tieout.contract.MessageCatalog;
import io.tieout.eventstore.EventReader;
import java.util.Map;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/**
 * What the store holds and which contracts this version speaks.
 */
final class StoreInfo implements InfoContributor {

	private final EventReader reader;

	private final MessageCatalog catalog;

	StoreInfo(EventReader reader, MessageCatalog catalog) {
		this.reader = reader;
		this.catalog = catalog;
	}

	@Override
	public void contribute(Info.Builder builder) {
		builder.withDetail("store", Map.of("lastPosition", this.reader.lastPosition()))
			.withDetail("contracts",
					Map.of("commands", this.catalog.commands().size(), "events", this.catalog.events().size()));
	}

}
