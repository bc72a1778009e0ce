package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.Lines;
import io.tieout.app.api.problem.Problem;
import io.tieout.app.process.availability.Availability;
import io.tieout.app.process.availability.Wish;
import io.tieout.core.ChannelId;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a channel may promise: of items and bundles, and of a whole cart.
 */
@RestController
@RequestMapping("/experience/v1/availability")
class ChannelAvailabilityController {

	private static final int MOST_ITEMS = 1_000;

	private final Availability availability;

	private final ZoneId zone;

	ChannelAvailabilityController(Availability availability, @Value("${tieout.ingest.zone}") ZoneId zone) {
		this.availability = availability;
		this.zone = zone;
	}

	/**
	 * What a channel may promise of items and bundles, each by itself.
	 */
	@Operation(summary = "What a channel may promise of items, in total and by location")
	@GetMapping("/channels/{channel}")
	ChannelAvailabilityDocument ofChannel(@PathVariable String channel, @RequestParam List<String> sku,
			@RequestParam(required = false) @Nullable String promiseDate) {
		if (sku.isEmpty() || sku.size() > MOST_ITEMS) {
			throw Problem
				.of(HttpStatus.BAD_REQUEST, "QUESTION_INVALID", "A channel is asked for 1 to " + MOST_ITEMS + " items.")
				.asException();
		}
		ChannelId id = new ChannelId(channel);
		List<Wish> wishes = sku.stream().map((code) -> new Wish(new Sku(code), Quantity.of(1))).toList();
		return ChannelAvailabilityDocument.of(id,
				this.availability.of(id, wishes, PromiseDate.parse(promiseDate, this.zone)));
	}

	/**
	 * Whether a channel may promise a cart, all of its lines together. It holds nothing.
	 */
	@Operation(summary = "Whether a channel may promise a cart; it holds nothing")
	@ApiResponse(responseCode = "200", description = "What may be promised of each line and item.")
	@ApiResponse(responseCode = "422",
			description = "There is no line or too many (LINES_INVALID), or a line asks for"
					+ " nothing (QUANTITY_NOT_POSITIVE).")
	@PostMapping("/carts")
	CartAvailabilityDocument ofCart(@RequestBody CartQuestion cart) {
		Lines.require("A cart", cart.lines());
		if (cart.lines().stream().anyMatch((line) -> !line.quantity().isPositive())) {
			throw unfit("QUANTITY_NOT_POSITIVE", "A line asks for more than nothing.");
		}
		return CartAvailabilityDocument.of(cart.channel(),
				this.availability.of(cart.channel(), cart.lines(), PromiseDate.parse(cart.promiseDate(), this.zone)));
	}

	private static RuntimeException unfit(String code, String detail) {
		return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, code, detail).asException();
	}

}
