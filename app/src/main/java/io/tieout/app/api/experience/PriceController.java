package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.tieout.app.api.http.Cursor;
import io.tieout.app.api.http.Limit;
import io.tieout.app.api.http.Page;
import io.tieout.app.api.http.RequestTime;
import io.tieout.projections.prices.PriceItem;
import io.tieout.projections.prices.PriceQueries;
import io.tieout.projections.prices.PriceQueries.PricePlace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What items cost.
 */
@RestController
class PriceController {

	private final PriceQueries prices;

	PriceController(PriceQueries prices) {
		this.prices = prices;
	}

	/**
	 * Prices by channel, item, currency and beginning: every one that was stated, or
	 * those that hold at an instant.
	 */
	@Operation(summary = "Prices: all that were stated, or those that hold at an instant")
	@GetMapping("/experience/v1/prices")
	Page<PriceItem> prices(@ParameterObject PriceQuestion question) {
		int limit = Limit.of(question.limit());
		List<PriceItem> found = this.prices.list(question.filter(), place(question.cursor()), limit + 1);
		return Page.of(found, limit, (last) -> Cursor.after(last.channel(), last.sku(),
				last.price().currency().getCurrencyCode(), last.validFrom()));
	}

	private static @Nullable PricePlace place(@Nullable String text) {
		Cursor cursor = Cursor.parse(text, 4);
		if (cursor == null) {
			return null;
		}
		List<String> values = cursor.values();
		return new PricePlace(values.get(0), values.get(1), values.get(2), RequestTime.parse(values.get(3)).toString());
	}

}
