package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.tieout.app.api.http.Cursor;
import io.tieout.app.api.http.Limit;
import io.tieout.app.api.http.Page;
import io.tieout.projections.reservations.ReservationItem;
import io.tieout.projections.reservations.ReservationQueries;
import io.tieout.projections.reservations.ReservationQueries.ReservationPlace;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is reserved, for whom.
 */
@RestController
class ReservationListController {

	private final ReservationQueries reservations;

	ReservationListController(ReservationQueries reservations) {
		this.reservations = reservations;
	}

	/**
	 * What reservations take, by reservation, item and place; those that hold stock
	 * unless asked otherwise.
	 */
	@Operation(summary = "What is reserved for whom, by reservation, item and place")
	@GetMapping("/experience/v1/reservations")
	Page<ReservationItem> reservations(@ParameterObject ReservationQuestion question) {
		int limit = Limit.of(question.limit());
		Cursor cursor = Cursor.parse(question.cursor(), 3);
		ReservationPlace after = (cursor != null)
				? new ReservationPlace(cursor.values().get(0), cursor.values().get(1), cursor.values().get(2)) : null;
		List<ReservationItem> found = this.reservations.list(question.filter(), after, limit + 1);
		return Page.of(found, limit, (last) -> Cursor.after(last.reservationId(), last.sku(), last.location()));
	}

}
