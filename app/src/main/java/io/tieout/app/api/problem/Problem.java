package io.tieout.app.api.problem;

import io.tieout.core.InvalidValueException;
import io.tieout.core.Rejection;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/**
 * A problem to be told to the caller.
 *
 * @param status HTTP status
 * @param code stable UPPER_SNAKE_CASE code, never reworded
 * @param detail one sentence for a person: what is wrong, and what would be right
 * @param facts further members of the document, by name
 */
public record Problem(HttpStatusCode status, String code, String detail, Map<String, Object> facts) {

	/** Response header that names the call's correlation; problems repeat it. */
	public static final String CORRELATION_HEADER = "Correlation-Id";

	/** Members of the document itself, which no fact may be named after. */
	private static final Set<String> RESERVED = Set.of("type", "title", "status", "detail", "instance", "code",
			"correlationId");

	public Problem {
		facts = Map.copyOf(facts);
		if (facts.keySet().stream().anyMatch(RESERVED::contains)) {
			throw new IllegalArgumentException("A fact of " + code + " has the name of a member: " + facts.keySet());
		}
	}

	/**
	 * A problem without further members.
	 */
	public static Problem of(HttpStatusCode status, String code, String detail) {
		return new Problem(status, code, detail, Map.of());
	}

	/**
	 * A rule refused the command, with its figures: 409 where the state stands in the
	 * way, 422 where no state would help.
	 */
	public static Problem of(HttpStatusCode status, Rejection rejection) {
		return new Problem(status, rejection.code(), rejection.detail(), Map.copyOf(rejection.facts()));
	}

	/**
	 * A text is no value of its kind: 422 for a body, 400 elsewhere.
	 */
	public static Problem of(HttpStatusCode status, InvalidValueException invalid) {
		return of(status, invalid.code(), invalid.getMessage());
	}

	/**
	 * An idempotency key stands for another content.
	 */
	public static Problem ofReusedKey() {
		return of(HttpStatus.UNPROCESSABLE_CONTENT, "IDEMPOTENCY_KEY_REUSED",
				"This key was used before for another content. Use a new key for a new request.");
	}

	/**
	 * Something the caller named is not there.
	 */
	public static Problem notFound(String code, String detail) {
		return of(HttpStatus.NOT_FOUND, code, detail);
	}

	/**
	 * The same problem with one more member.
	 */
	public Problem with(String name, Object value) {
		Map<String, Object> more = new TreeMap<>(this.facts);
		more.put(name, value);
		return new Problem(this.status, this.code, this.detail, more);
	}

	/**
	 * The same problem with one more sentence.
	 */
	public Problem saying(String sentence) {
		return new Problem(this.status, this.code, this.detail + " " + sentence, this.facts);
	}

	/**
	 * The problem, to be thrown where a controller cannot return it.
	 */
	public ProblemException asException() {
		return new ProblemException(this);
	}

	/**
	 * The document.
	 * @param path path of the request
	 * @param correlation the call's correlation, if it got one
	 */
	ProblemDetail document(String path, @Nullable String correlation) {
		ProblemDetail document = ProblemDetail.forStatusAndDetail(this.status, this.detail);
		document.setType(URI.create("urn:tieout:problem:" + this.code.toLowerCase(Locale.ROOT).replace('_', '-')));
		document.setTitle(title());
		document.setInstance(URI.create(path));
		document.setProperty("code", this.code);
		if (correlation != null) {
			document.setProperty("correlationId", correlation);
		}
		this.facts.forEach(document::setProperty);
		return document;
	}

	private String title() {
		HttpStatus known = HttpStatus.resolve(this.status.value());
		return (known != null) ? known.getReasonPhrase() : "Error";
	}

}
