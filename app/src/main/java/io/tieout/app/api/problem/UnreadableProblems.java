package io.tieout.app.api.problem;

import io.tieout.contract.UnknownContractException;
import io.tieout.contract.UnreadableMessageException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * Words that an event which an answer needs cannot be read here. An unknown contract is a
 * 503: the request is right, a node of the newer version answers it, and so will this one
 * once it is replaced. A payload that breaks its own contract is a 500: no time mends it.
 */
final class UnreadableProblems {

	/** Replacing a service takes minutes. */
	private static final String PAUSE_SECONDS = "60";

	private UnreadableProblems() {
	}

	static Problem of(UnreadableMessageException ex) {
		Problem problem = isPassing(ex) ? Problem.of(status(ex), ex.code(), "This version of the service does not know "
				+ event(ex)
				+ ". Nothing was changed. Deploy the newer version, then send this again, the same and under the same key.")
				: Problem.of(status(ex), ex.code(), "What is stored as " + event(ex)
						+ " has not the form of that contract. Nothing was changed. Verify the history, and deploy a version that reads it.");
		Problem named = problem.with("name", ex.type()).with("revision", ex.revision());
		String subject = ex.aggregateId();
		return (subject != null) ? named.with("subject", subject).with("position", ex.position()) : named;
	}

	static HttpHeaders headers(UnreadableMessageException ex) {
		HttpHeaders headers = new HttpHeaders();
		if (isPassing(ex)) {
			headers.set(HttpHeaders.RETRY_AFTER, PAUSE_SECONDS);
		}
		return headers;
	}

	private static boolean isPassing(UnreadableMessageException ex) {
		return ex instanceof UnknownContractException;
	}

	private static HttpStatusCode status(UnreadableMessageException ex) {
		return isPassing(ex) ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR;
	}

	private static String event(UnreadableMessageException ex) {
		String place = (ex.aggregateId() != null) ? " at position " + ex.position() + " of " + ex.aggregateId() : "";
		return ex.type() + " revision " + ex.revision() + place;
	}

}
