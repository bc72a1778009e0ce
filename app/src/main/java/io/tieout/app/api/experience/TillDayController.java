package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.tieout.app.api.http.Cursor;
import io.tieout.app.api.http.Limit;
import io.tieout.app.api.http.Page;
import io.tieout.projections.tilldays.TillDayItem;
import io.tieout.projections.tilldays.TillDayQueries;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What each till sent of each trading day.
 */
@RestController
@RequestMapping("/experience/v1/till-days")
class TillDayController {

	private final TillDayQueries tills;

	TillDayController(TillDayQueries tills) {
		this.tills = tills;
	}

	/**
	 * Days of tills, by day, store and till.
	 */
	@Operation(summary = "What each till sent of each trading day, and which numbers of its transactions are missing")
	@GetMapping
	Page<TillDayItem> tillDays(@ParameterObject TillDayQuestion question) {
		int limit = Limit.of(question.limit());
		List<TillDayItem> found = this.tills.list(question.filter(), question.after(), limit + 1);
		return Page.of(found, limit, (last) -> Cursor.after(last.businessDate(), last.store(), last.workstation()));
	}

}
