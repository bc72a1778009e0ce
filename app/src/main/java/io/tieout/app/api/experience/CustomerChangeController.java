package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.tieout.app.api.http.Limit;
import io.tieout.app.api.problem.Problem;
import io.tieout.eventstore.CloudEventWriter;
import io.tieout.eventstore.EventReader;
import io.tieout.projections.customers.CustomerChange;
import io.tieout.projections.customers.CustomerChanges;
import io.tieout.projections.customers.CustomerChanges.Changes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whose profile changed, for those who keep something of it: CloudEvents to be fetched
 * for ever, position by position. They say which fields, never which values.
 */
@RestController
@RequestMapping("/experience/v1/customer-changes")
class CustomerChangeController {

	/** Where the next call goes on. */
	private static final String NEXT_POSITION = "Next-Position";

	/** Tells a change's id from that of its event; frozen. */
	private static final String ID_PREFIX = "profile-";

	private static final String SUBJECT_PREFIX = "customer:";

	private final CustomerChanges changes;

	private final EventReader reader;

	private final CloudEventWriter cloudEvents;

	private final JsonMapper json;

	CustomerChangeController(CustomerChanges changes, EventReader reader, CloudEventWriter cloudEvents,
			JsonMapper json) {
		this.changes = changes;
		this.reader = reader;
		this.cloudEvents = cloudEvents;
		this.json = json;
	}

	/**
	 * The changes behind a position as one JSON array. The header {@value #NEXT_POSITION}
	 * says where to go on; once it is the position that was asked from, there is nothing
	 * more for now. Fewer changes than asked for, or none, do not say so.
	 * @param after position already known, from {@value #NEXT_POSITION} of the call
	 * before; 0 or nothing for the beginning
	 * @param limit most events looked at, 1 to 1000
	 */
	@Operation(summary = "Whose profile changed, as CloudEvents: which fields, never which values")
	@ApiResponse(responseCode = "200",
			description = "CloudEvents 1.0 as one list, or one per line, in the order of the events that changed a profile.",
			headers = { @Header(name = NEXT_POSITION,
					description = "The position to ask after next; the one asked from if there is nothing more for now.",
					schema = @Schema(type = "integer", format = "int64")),
					@Header(name = "Link", description = "The next call, rel=next.",
							schema = @Schema(type = "string")) },
			content = {
					@Content(mediaType = CloudEventWriter.BATCH_MEDIA_TYPE,
							array = @ArraySchema(schema = @Schema(implementation = CustomerChangeEvent.class))),
					@Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE, schema = @Schema(type = "string")) })
	@GetMapping(produces = CloudEventWriter.BATCH_MEDIA_TYPE)
	ResponseEntity<byte[]> changes(
			@Parameter(description = "Position already known; without, from the beginning.") @RequestParam(
					required = false) @Nullable Long after,
			@Parameter(description = "Most events looked at, 1 to 1000.") @RequestParam(
					required = false) @Nullable Integer limit) {
		return answer(after, limit, CloudEventWriter.BATCH_MEDIA_TYPE, CustomerChangeController::list);
	}

	/**
	 * The same, one per line.
	 */
	@Operation(hidden = true)
	@GetMapping(produces = MediaType.APPLICATION_NDJSON_VALUE)
	ResponseEntity<byte[]> lines(@RequestParam(required = false) @Nullable Long after,
			@RequestParam(required = false) @Nullable Integer limit) {
		return answer(after, limit, MediaType.APPLICATION_NDJSON_VALUE, CustomerChangeController::lines);
	}

	private static String list(List<String> events) {
		return "[" + String.join(",", events) + "]";
	}

	private static String lines(List<String> events) {
		return events.stream().map((event) -> event + "\n").collect(Collectors.joining());
	}

	private ResponseEntity<byte[]> answer(@Nullable Long after, @Nullable Integer limit, String type,
			Function<List<String>, String> form) {
		int most = Limit.of(limit);
		Changes found = this.changes.after(known(after), most);
		return ResponseEntity.ok()
			.header(NEXT_POSITION, String.valueOf(found.position()))
			.header(HttpHeaders.LINK,
					"</experience/v1/customer-changes?after=%d&limit=%d>; rel=\"next\"".formatted(found.position(),
							most))
			.contentType(MediaType.parseMediaType(type))
			.body(form.apply(found.changes().stream().map(this::written).toList()).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Behind the end of history nothing would come for a long time, and nobody would
	 * notice.
	 */
	private long known(@Nullable Long after) {
		long known = (after != null) ? after : 0;
		long last = this.reader.lastPosition();
		if (known < 0 || known > last) {
			throw Problem
				.of(HttpStatus.BAD_REQUEST, "POSITION_INVALID",
						"after lies between 0 and the last position, " + last
								+ ". Where a backup was restored history is shorter than it was: start from 0 again.")
				.asException();
		}
		return known;
	}

	private String written(CustomerChange change) {
		byte[] data = this.json.writeValueAsBytes(CustomerChangeDocument.of(change));
		return new String(this.cloudEvents.writeConsequence(change.cause(), ID_PREFIX, change.kind().type(),
				SUBJECT_PREFIX + change.customer(), data), StandardCharsets.UTF_8);
	}

}
