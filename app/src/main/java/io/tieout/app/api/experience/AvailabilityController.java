package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.tieout.app.api.http.Cursor;
import io.tieout.app.api.http.Limit;
import io.tieout.app.api.http.Page;
import io.tieout.app.lane.Live;
import io.tieout.app.process.reservations.ChannelPolicy;
import io.tieout.app.process.reservations.Channels;
import io.tieout.core.ChannelId;
import io.tieout.core.LocationId;
import io.tieout.core.Sku;
import io.tieout.eventstore.EventReader;
import io.tieout.inventory.StockPositionId;
import io.tieout.projections.availability.AvailabilityItem;
import io.tieout.projections.availability.AvailabilityQueries;
import io.tieout.projections.stockledger.StockBalance;
import io.tieout.projections.stockledger.StockLedgerQueries;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

	private final StockLedgerQueries ledger;

	private final EventReader reader;

	private final Channels channels;

	AvailabilityController(AvailabilityQueries availability, StockLedgerQueries ledger, @Live EventReader reader,
			Channels channels) {
		this.availability = availability;
		this.ledger = ledger;
		this.reader = reader;
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

	/**
	 * What is known of a page's items now is asked again of the ledger, place by place.
	 */
	private Page<AvailabilityDocument> then(AvailabilityQuestion question) {
		ChannelPolicy policy = policy(question);
		Page<AvailabilityItem> page = page(question);
		long through = through(question.knownAt());
		Map<StockPositionId, StockBalance> balances = new HashMap<>();
		page.items()
			.stream()
			.filter(soldBy(policy))
			.collect(Collectors.groupingBy(AvailabilityItem::location,
					Collectors.mapping(AvailabilityItem::sku, Collectors.toList())))
			.forEach((place, skus) -> this.ledger.balances(place, skus, question.businessTime(), through)
				.forEach((sku, balance) -> balances.put(new StockPositionId(place, sku), balance)));
		List<AvailabilityDocument> items = page.items()
			.stream()
			.filter((item) -> balances.containsKey(item.stockPosition()))
			.map((item) -> AvailabilityDocument.then(item, balances.get(item.stockPosition()), policy,
					question.timeAsked()))
			.toList();
		return new Page<>(items, page.next());
	}

	private long through(@Nullable Instant knownAt) {
		return (knownAt != null) ? this.reader.positionAt(knownAt) : StockLedgerQueries.BY_NOW;
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
