package io.tieout.app.api.experience;

import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import io.tieout.core.Sku;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of availability.
 *
 * @param sku of this item
 * @param location at this place
 * @param channel as this channel may promise it
 * @param asOf as it was at this business time, by what is known now or was at knownAt
 * @param knownAt as it was known at this time of recording
 * @param cursor where the page begins
 * @param limit most items of a page, 1 to 1000
 */
record AvailabilityQuestion(@Nullable String sku, @Nullable String location, @Nullable String channel,
		@Nullable Instant asOf, @Nullable Instant knownAt, @Nullable String cursor, @Nullable Integer limit) {

	private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

	@Nullable Sku item() {
		return (this.sku != null) ? new Sku(this.sku) : null;
	}

	@Nullable LocationId place() {
		return (this.location != null) ? new LocationId(this.location) : null;
	}

	@Nullable ChannelId channelId() {
		return (this.channel != null) ? new ChannelId(this.channel) : null;
	}

	/**
	 * The business time asked for; without one all that was known counts.
	 */
	Instant businessTime() {
		return (this.asOf != null) ? this.asOf : END_OF_TIME;
	}

	/**
	 * The earlier time asked for, of business or else of recording.
	 */
	Instant timeAsked() {
		return (this.asOf != null) ? this.asOf : Objects.requireNonNull(this.knownAt);
	}

	boolean isOfThePast() {
		return this.asOf != null || this.knownAt != null;
	}

}
