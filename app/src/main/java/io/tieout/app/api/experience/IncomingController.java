package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.tieout.app.api.http.Cursor;
import io.tieout.app.api.http.Limit;
import io.tieout.app.api.http.Page;
import io.tieout.projections.incoming.IncomingItem;
import io.tieout.projections.incoming.IncomingQueries;
import io.tieout.projections.incoming.IncomingQueries.IncomingPlace;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What purchase orders have coming.
 */
@RestController
class IncomingController {

	private final IncomingQueries incoming;

	IncomingController(IncomingQueries incoming) {
		this.incoming = incoming;
	}

	/**
	 * Ordered and received by purchase order, item and place.
	 */
	@Operation(summary = "What purchase orders have coming, by order, item and place")
	@GetMapping("/experience/v1/incoming")
	Page<IncomingItem> incoming(@ParameterObject IncomingQuestion question) {
		int limit = Limit.of(question.limit());
		Cursor cursor = Cursor.parse(question.cursor(), 3);
		IncomingPlace after = (cursor != null)
				? new IncomingPlace(cursor.values().get(0), cursor.values().get(1), cursor.values().get(2)) : null;
		List<IncomingItem> found = this.incoming.list(question.filter(), after, limit + 1);
		return Page.of(found, limit, (last) -> Cursor.after(last.purchaseOrder(), last.sku(), last.location()));
	}

}
