package io.tieout.app.config;

import io.tieout.app.ingest.expected.ExpectedDelivery;
import io.tieout.app.ingest.expected.Schedule;
import io.tieout.app.ingest.feed.Feed;
import io.tieout.app.ingest.feed.FeedMeaning;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.core.SourceSystem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The deliveries that are expected ({@code tieout.feeds}).
 *
 * @param feeds the deliveries, each feed and source once
 */
@Validated
@ConfigurationProperties("tieout")
record FeedProperties(@DefaultValue List<@Valid Entry> feeds) {

	FeedProperties {
		feeds = List.copyOf(feeds);
		if (feeds.stream().map(Entry::name).distinct().count() < feeds.size()) {
			throw new IllegalArgumentException("tieout.feeds lists a feed and source twice");
		}
	}

	/**
	 * What is expected of these feeds.
	 * @throws IllegalArgumentException if a delivery is of none of them, or means
	 * something else than its feed
	 */
	List<ExpectedDelivery> expectedOf(Collection<? extends Feed<?>> known) {
		List<FeedProfile> profiles = known.stream().<FeedProfile>map(Feed::profile).toList();
		return this.feeds.stream().map((entry) -> entry.expectedOf(profiles)).toList();
	}

	/**
	 * A delivery that is expected.
	 *
	 * @param feed the feed it comes through
	 * @param source the source it comes from; without, any will do
	 * @param owner who answers for it
	 * @param schedule a period such as {@code PT1H}, or a cron expression of six fields
	 * @param zone time zone of a cron expression
	 * @param grace how late it may be
	 * @param meaning what its records are; without, whatever those of the feed are
	 */
	record Entry(@NotBlank String feed, @Nullable String source, @NotBlank String owner, @NotBlank String schedule,
			@NotNull @DefaultValue("UTC") ZoneId zone, @NotNull @DefaultValue("0s") Duration grace,
			@Nullable FeedMeaning meaning) {

		String name() {
			return (this.source != null) ? this.feed + " of " + this.source : this.feed;
		}

		ExpectedDelivery expectedOf(List<FeedProfile> known) {
			FeedProfile profile = known.stream()
				.filter((each) -> each.name().equals(this.feed))
				.findFirst()
				.orElseThrow(() -> wrong("there is no such feed"));
			if (this.meaning != null && this.meaning != profile.meaning()) {
				throw wrong("the meaning of its records is " + profile.meaning());
			}
			if (this.grace.isNegative()) {
				throw wrong("its grace is less than nothing");
			}
			return new ExpectedDelivery(this.feed, (this.source != null) ? new SourceSystem(this.source) : null,
					this.owner, when(), this.grace);
		}

		private Schedule when() {
			try {
				return Schedule.of(this.schedule, this.zone);
			}
			catch (IllegalArgumentException ex) {
				throw wrong("schedule: " + ex.getMessage());
			}
		}

		private IllegalArgumentException wrong(String what) {
			return new IllegalArgumentException("tieout.feeds, " + name() + ": " + what);
		}

	}

}
