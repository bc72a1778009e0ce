package io.tieout.app.ingest.feed;

import io.tieout.core.ChannelId;
import io.tieout.core.SourceSystem;

/**
 * Whose word sets the prices of a channel.
 */
@FunctionalInterface
public interface PriceAuthority {

	/**
	 * Whether a source sets them; one that does not is only compared.
	 */
	boolean sets(SourceSystem source, ChannelId channel);

}
