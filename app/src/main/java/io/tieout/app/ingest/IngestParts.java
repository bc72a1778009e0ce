package io.tieout.app.ingest;

import io.tieout.app.ingest.dispatch.Knowledge;
import io.tieout.app.ingest.dispatch.OutcomeListener;
import io.tieout.app.ingest.expected.ExpectedDelivery;
import io.tieout.app.ingest.feed.Feed;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.job.IngestSettings;
import io.tieout.eventstore.BulkCommands;
import io.tieout.sealing.Sealer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What ingestion is made of.
 *
 * @param source connections of {@code tieout_app} for batch work; one is kept for good
 * @param live carries out single records, on the live lane if there is a choice
 * @param batch carries out bodies
 * @param sealer seals raw records and personal values
 * @param identities makes opaque ids
 * @param knowledge what records may rest on beside the inbox
 * @param feeds what can be taken in
 * @param clock tells when things come
 * @param settings how it is run
 * @param expected deliveries that are expected of the feeds
 * @param folders root of the watched folders, {@code null} for none
 * @param outcomes is told what came of each record
 */
public record IngestParts(DataSource source, BulkCommands live, BulkCommands batch, Sealer sealer,
		Identities identities, Knowledge knowledge, List<Feed<?>> feeds, Clock clock, IngestSettings settings,
		List<ExpectedDelivery> expected, @Nullable Path folders, OutcomeListener outcomes) {

	public IngestParts {
		feeds = List.copyOf(feeds);
		expected = List.copyOf(expected);
	}

}
