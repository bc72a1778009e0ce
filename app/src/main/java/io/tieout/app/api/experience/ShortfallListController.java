package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.Cursor;
import io.tieout.app.api.http.EditVersion;
import io.tieout.app.api.http.Limit;
import io.tieout.app.api.http.Page;
import io.tieout.app.api.http.Segment;
import io.tieout.app.api.problem.Problem;
import io.tieout.core.OrderId;
import io.tieout.projections.shortfalls.ShortfallItem;
import io.tieout.projections.shortfalls.ShortfallQueries;
import java.time.Clock;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Orders that could not be allocated.
 */
@RestController
@RequestMapping("/experience/v1/shortfalls")
class ShortfallListController {

	private final ShortfallQueries shortfalls;

	private final Clock clock;

	ShortfallListController(ShortfallQueries shortfalls, Clock clock) {
		this.shortfalls = shortfalls;
		this.clock = clock;
	}

	/**
	 * Shortfalls by order, open ones unless asked otherwise.
	 */
	@Operation(summary = "Orders that could not be allocated, open ones unless asked otherwise")
	@GetMapping
	Page<ShortfallItem> shortfalls(@ParameterObject ShortfallQuestion question) {
		int limit = Limit.of(question.limit());
		Cursor cursor = Cursor.parse(question.cursor(), 1);
		List<ShortfallItem> found = this.shortfalls.list(question.filter(this.clock.instant()),
				(cursor != null) ? cursor.values().get(0) : null, limit + 1);
		return Page.of(found, limit, (last) -> Cursor.after(last.orderId()));
	}

	/**
	 * The shortfall of an order, with the entity tag by which it is edited.
	 */
	@Operation(summary = "What an order is short of, with the entity tag by which it is edited")
	@ApiResponse(responseCode = "200", description = "The shortfall.",
			headers = @Header(name = "ETag", description = "Its version, to be sent as If-Match by whoever edits it.",
					schema = @Schema(type = "string")))
	@GetMapping("/{id}")
	ResponseEntity<ShortfallItem> find(@PathVariable String id) {
		ShortfallItem item = this.shortfalls.find(new OrderId(Segment.text(id)))
			.orElseThrow(() -> Problem.notFound("SHORTFALL_UNKNOWN", "The order never fell short.").asException());
		return ResponseEntity.ok().eTag(EditVersion.tag(item.version())).body(item);
	}

}
