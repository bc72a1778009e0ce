package io.tieout.app.api.process;

import io.tieout.app.api.http.EditVersion;
import io.tieout.app.api.problem.Problem;
import io.tieout.core.Rejection;
import io.tieout.eventstore.CommandResult;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers a step that a person took. A refusal is a problem: 404 for what there has never
 * been, 412 for what has changed since it was read, 422 for what the request lacks, else
 * 409.
 */
@Component
final class Steps {

	private static final Set<String> MISSING = Set.of("BREAK_UNKNOWN", "VARIANCE_UNKNOWN", "SHORTFALL_UNKNOWN",
			"TRANSFER_UNKNOWN", "CUSTOMER_UNKNOWN");

	private static final Set<String> LACKING = Set.of("REASON_MISSING", "TRANSFER_REASON_MISSING", "ASSIGNEE_MISSING",
			"QUANTITY_NOT_POSITIVE", "GRANTS_EMPTY", "GRANT_SOURCE_TWICE", "GRANT_WITHOUT_RIGHTS",
			"RIGHT_OF_ANOTHER_KIND");

	private final EventReader reader;

	Steps(EventReader reader) {
		this.reader = reader;
	}

	/**
	 * The answer to a step on something that people edit, with the version that the step
	 * made as entity tag, whatever has happened since.
	 */
	ResponseEntity<StepDocument> versioned(CommandResult result) {
		return versioned(taken(result).position());
	}

	/**
	 * The answer to a step that was taken at a position, with the version that it made;
	 * without one if nothing had to change.
	 */
	ResponseEntity<StepDocument> versioned(long position) {
		if (position == 0) {
			return ResponseEntity.ok(StepDocument.at(position));
		}
		RecordedEvent made = this.reader.at(position).orElseThrow();
		return ResponseEntity.ok().eTag(EditVersion.tag(made.sequence() + 1)).body(StepDocument.at(position));
	}

	/**
	 * The answer to a step.
	 */
	static StepDocument taken(CommandResult result) {
		if (result instanceof CommandResult.Refused refused) {
			throw problem(refused.rejection()).asException();
		}
		return StepDocument.at(((CommandResult.Accepted) result).position());
	}

	/**
	 * What a refusal is answered with.
	 */
	static Problem problem(Rejection rejection) {
		return Problem.of(status(rejection.code()), rejection);
	}

	private static HttpStatus status(String code) {
		if (MISSING.contains(code)) {
			return HttpStatus.NOT_FOUND;
		}
		if (code.equals("CHANGED_MEANWHILE")) {
			return HttpStatus.PRECONDITION_FAILED;
		}
		return LACKING.contains(code) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
	}

}
