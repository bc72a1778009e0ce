package io.tieout.app.connector.epcis;

import io.tieout.app.ingest.feed.LocationDirectory;
import io.tieout.core.SourceSystem;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What events do not say.
 *
 * @param source the source system of a body whose sender does not name one
 * @param zone time zone in which the date of an event is its trading day
 * @param locations which place a name means
 * @param schema checks each event before it is read, {@code null} for none
 */
public record EpcisSettings(SourceSystem source, ZoneId zone, LocationDirectory locations,
		@Nullable EpcisSchema schema) {
}
