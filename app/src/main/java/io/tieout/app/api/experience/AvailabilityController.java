package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.tieout.app.api.http.Cursor;
import io.tieout.app.api.http.Limit;
import io.tieout.app.api.http.Page;
import io.tieout.app.process.reservations.ChannelPolicy;
import io.tieout.app.process.reservations.Channels;
import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import io.tieout.core.Sku;
import io.tieout.inventory.StockPositionId;
import io.tieout.projections.availability.AvailabilityItem;
import io.tieout.projections.availability.AvailabilityQueries;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is available.
 */
@RestController
class AvailabilityController {

	private static final ChannelId ANY_CHANNEL = new ChannelId("any");

	private final AvailabilityQueries availability;

	private final Channels channels;

	AvailabilityController(AvailabilityQueries availability, Channels channels) {
		this.availability = availability;
		this.channels = channels;
	}

	/**
	 * Items at places, all or of one item, place or channel, now or at an earlier time.
	 */
	@Operation(summary = "What is available, now or at an earlier time")
	@GetMapping("/experience/v1/availability")
	Page<AvailabilityDocument> availability(@ParameterObject AvailabilityQuestion question) {
		return question.isOfThePast() ? then(question) : now(question);
	}

	private Page<AvailabilityDocument> now(AvailabilityQuestion question) {
		ChannelPolicy policy = policy(question);
		Page<AvailabilityItem> page = page(question);
		List<AvailabilityDocument> items = page.items()
			.stream()
			.filter(soldBy(policy))
			.map((item) -> AvailabilityDocument.of(item, policy))
			.toList();
		return new Page<>(items, page.next());
	}

	private Page<AvailabilityItem> page(AvailabilityQuestion question) {
		Sku item = question.item();
		LocationId place = question.place();
		int limit = Limit.of(question.limit());
		if (item != null) {
			return new Page<>(places(item, place).toList(), null);
		}
		Cursor cursor = Cursor.parse(question.cursor(), 2);
		StockPositionId after = (cursor != null) ? StockPositionId.of(cursor.values().get(1), cursor.values().get(0))
				: null;
		List<AvailabilityItem> found = (place != null)
				? this.availability.atLocation(place, (after != null) ? after.sku() : null, limit + 1)
				: this.availability.all(after, limit + 1);
		return Page.of(found, limit, (last) -> Cursor.after(last.sku(), last.location()));
	}

	private Stream<AvailabilityItem> places(Sku item, @Nullable LocationId place) {
		return (place != null) ? this.availability.find(item, place).stream() : this.availability.ofSku(item).stream();
	}

	private Page<AvailabilityDocument> then(AvailabilityQuestion question) {
		Sku item = question.itemOfThePast();
		ChannelPolicy policy = policy(question);
		return new Page<>(places(item, question.place()).filter(soldBy(policy))
			.flatMap((now) -> then(now, question, policy).stream())
			.toList(), null);
	}

	private Optional<AvailabilityDocument> then(AvailabilityItem now, AvailabilityQuestion question,
			ChannelPolicy policy) {
		Instant asOf = question.asOf();
		Instant knownAt = question.knownAt();
		if (asOf != null) {
			return this.availability.onHandAsOf(now.sku(), now.location(), asOf, knownAt)
				.map((then) -> AvailabilityDocument.onHandAsOf(now, then, asOf));
		}
		return this.availability.knownAt(now.sku(), now.location(), Objects.requireNonNull(knownAt))
			.map((then) -> AvailabilityDocument.of(then, policy));
	}

	private ChannelPolicy policy(AvailabilityQuestion question) {
		ChannelId channel = question.channelId();
		return (channel != null)
				? this.channels.policy(channel).orElseGet(() -> ChannelPolicy.unlimited(channel, List.of()))
				: ChannelPolicy.unlimited(ANY_CHANNEL, List.of());
	}

	private static Predicate<AvailabilityItem> soldBy(ChannelPolicy policy) {
		return (item) -> !policy.isLimited() || policy.locations().contains(item.location());
	}

}
