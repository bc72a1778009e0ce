package io.tieout.app.api.experience;

import io.tieout.app.api.problem.Problem;
import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import io.tieout.core.Sku;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

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
	 * An earlier time is asked of one item: its history is folded.
	 */
	Sku itemOfThePast() {
		if (this.sku == null) {
			throw Problem.of(HttpStatus.BAD_REQUEST, "QUESTION_INVALID", "An earlier time is asked of one sku.")
				.asException();
		}
		return new Sku(this.sku);
	}

	boolean isOfThePast() {
		return this.asOf != null || this.knownAt != null;
	}

}
