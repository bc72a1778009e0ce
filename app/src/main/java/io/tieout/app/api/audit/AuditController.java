package io.tieout.app.api.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.Cursor;
import io.tieout.app.api.http.Limit;
import io.tieout.app.api.http.Page;
import io.tieout.app.api.problem.Problem;
import io.tieout.eventstore.ChainVerifier;
import io.tieout.eventstore.CloudEventWriter;
import io.tieout.eventstore.EventPage;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The audit interface.
 */
@RestController
@RequestMapping("/audit/v1")
class AuditController {

	private static final int EXPORT_PAGE = 1000;

	private final EventReader reader;

	private final Histories histories;

	private final ChainVerifier verifier;

	private final CloudEventWriter cloudEvents;

	private final EventSearches searches;

	AuditController(EventReader reader, Histories histories, ChainVerifier verifier, CloudEventWriter cloudEvents,
			EventSearches searches) {
		this.reader = reader;
		this.histories = histories;
		this.verifier = verifier;
		this.cloudEvents = cloudEvents;
		this.searches = searches;
	}

	/**
	 * Events that match all criteria given, in order of position. A page may hold fewer
	 * than asked for, or none, and still have a next one: a call looks at a bounded part
	 * of history.
	 */
	@Operation(summary = "Search events")
	@GetMapping("/events")
	Page<EventDocument> events(@ParameterObject EventQuery query) {
		EventPage page = this.searches.page(query, Cursor.number(query.cursor()), Limit.of(query.limit()));
		return new Page<>(page.events().stream().map(EventDocument::of).toList(),
				(page.next() != null) ? Cursor.after(page.next()).text() : null);
	}

	/**
	 * All events that match, one CloudEvent per line, from the cursor to the last event
	 * there was when the export began.
	 */
	@ApiResponse(responseCode = "200", description = "One CloudEvent 1.0 per line.",
			content = @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE, schema = @Schema(type = "string")))
	@GetMapping(path = "/events", produces = MediaType.APPLICATION_NDJSON_VALUE)
	void export(@ParameterObject EventQuery query, HttpServletResponse response) throws IOException {
		long head = this.reader.lastPosition();
		Long next = Cursor.number(query.cursor());
		response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
		OutputStream out = response.getOutputStream();
		while (next != null && next < head) {
			EventPage page = this.searches.page(query, next, EXPORT_PAGE);
			for (RecordedEvent event : page.events()) {
				if (event.position() > head) {
					return;
				}
				out.write(this.cloudEvents.write(event));
				out.write('\n');
			}
			next = page.next();
		}
	}

	/**
	 * One event.
	 */
	@Operation(summary = "One event")
	@GetMapping("/events/{position}")
	EventDocument event(@PathVariable long position) {
		return EventDocument.of(this.searches.at(position));
	}

	/**
	 * An aggregate's events and its state, as of a position or an instant.
	 */
	@Operation(summary = "An aggregate's events and state, as of a position or an instant")
	@GetMapping("/history/{aggregateType}/{*id}")
	HistoryDocument history(@PathVariable String aggregateType, @PathVariable String id,
			@RequestParam(required = false) @Nullable String at) {
		return this.histories.of(aggregateType, id.substring(1), at);
	}

	/**
	 * What one transaction led to, in order.
	 */
	@Operation(summary = "What one transaction led to")
	@GetMapping("/traces/{correlation}")
	Page<EventDocument> trace(@PathVariable String correlation, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return events(
				new EventQuery(null, correlation, null, null, null, null, null, null, null, null, null, cursor, limit));
	}

	/**
	 * Checks the hash chain over a range, from the rows as they are now.
	 */
	@Operation(summary = "Check the hash chain over a range")
	@PostMapping("/verifications")
	VerificationDocument verify(@RequestBody VerificationRequest request) {
		long last = this.reader.lastPosition();
		long from = (request.from() != null) ? request.from() : 1;
		long to = (request.to() != null) ? request.to() : last;
		if (from < 1 || to > last || from > to + 1) {
			throw Problem
				.of(HttpStatus.UNPROCESSABLE_CONTENT, "RANGE_INVALID",
						"A range lies between 1 and the last position, " + last + ".")
				.asException();
		}
		return VerificationDocument.of(this.verifier.verify(from, to, (checked) -> {
		}));
	}

}
