package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.tieout.app.api.http.Cursor;
import io.tieout.app.api.http.Limit;
import io.tieout.app.api.http.Page;
import io.tieout.projections.customers.CustomerLinkRow;
import io.tieout.projections.customers.CustomerQueries;
import io.tieout.projections.customers.LinkPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What awaits a steward.
 */
@RestController
class ReviewController {

	private static final int SORT_VALUES = 5;

	private final CustomerQueries customers;

	ReviewController(CustomerQueries customers) {
		this.customers = customers;
	}

	/**
	 * Links that a rule proposed and a guard refused, the strongest first.
	 */
	@Operation(summary = "Links between customers that await a steward, the strongest first")
	@GetMapping("/experience/v1/customers/reviews")
	Page<ReviewDocument> reviews(@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		int size = Limit.of(limit);
		List<CustomerLinkRow> found = this.customers.reviews(place(cursor), size + 1);
		return Page.of(found, size, ReviewController::cursor).map(ReviewDocument::of);
	}

	private static @Nullable LinkPlace place(@Nullable String text) {
		Cursor cursor = Cursor.parse(text, SORT_VALUES);
		if (cursor == null) {
			return null;
		}
		List<String> values = cursor.values();
		return new LinkPlace(cursor.number(0), values.get(1), values.get(2), values.get(3), values.get(4));
	}

	private static Cursor cursor(CustomerLinkRow link) {
		return Cursor.after(link.weightMillibits(), link.recordA(), link.recordB(), link.rule(), link.modelVersion());
	}

}
