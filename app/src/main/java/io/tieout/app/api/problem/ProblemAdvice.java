package io.tieout.app.api.problem;

import io.tieout.app.ingest.dispatch.Faults;
import io.tieout.app.ingest.inbox.TakenOverException;
import io.tieout.app.ingest.job.StoppingException;
import io.tieout.contract.UnreadableMessageException;
import io.tieout.core.InvalidValueException;
import io.tieout.eventstore.CommandKeyReusedException;
import io.tieout.eventstore.StoreUnavailableException;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns whatever a controller or Spring MVC throws into a problem document. What nobody
 * foresaw is a 500 that names the correlation and nothing of the inside.
 */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

	@ExceptionHandler
	ResponseEntity<Object> on(ProblemException ex, WebRequest request) {
		return answer(ex.problem(), new HttpHeaders(), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> on(InvalidValueException ex, WebRequest request) {
		return answer(Problem.of(HttpStatus.BAD_REQUEST, ex), new HttpHeaders(), request);
	}

	/** Thrown where a parameter is read that no text may hold. */
	@ExceptionHandler
	ResponseEntity<Object> on(RequestRejectedException ex, WebRequest request) {
		return answer(Problem.of(HttpStatus.BAD_REQUEST, "PARAMETER_INVALID", "No parameter holds the character NUL."),
				new HttpHeaders(), request);
	}

	/** Thrown by the container where it first reads a query, or a form in the body. */
	@ExceptionHandler
	ResponseEntity<Object> on(InvalidParameterException ex, WebRequest request) {
		return answer(
				Problem
					.of(HttpStatus.BAD_REQUEST, "PARAMETER_INVALID",
							"The query, or a form in the body, has an escape such as %zz or %ff that is no UTF-8 text."
									+ " A JSON body needs Content-Type: application/json."),
				new HttpHeaders(), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> on(CommandKeyReusedException ex, WebRequest request) {
		return answer(Problem.ofReusedKey().with("position", ex.position()), new HttpHeaders(), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> on(StoreUnavailableException ex, WebRequest request) {
		if (!ex.code().equals(StoreUnavailableException.HISTORY_WENT_BACK)) {
			return later(ex.code(), ex, request);
		}
		LOG.error("History went back", ex);
		return answer(
				Problem.of(HttpStatus.SERVICE_UNAVAILABLE, ex.code(),
						"History is shorter than it was, so nothing is taken until an operator has looked at it."),
				new HttpHeaders(), request);
	}

	/** Alerted where it was met, however many calls meet it. */
	@ExceptionHandler
	ResponseEntity<Object> on(UnreadableMessageException ex, WebRequest request) {
		return answer(UnreadableProblems.of(ex), UnreadableProblems.headers(ex), request);
	}

	@ExceptionHandler({ StoppingException.class, TakenOverException.class })
	ResponseEntity<Object> onStopping(RuntimeException ex, WebRequest request) {
		return later("STOPPING", ex, request);
	}

	private ResponseEntity<Object> later(String code, Exception ex, WebRequest request) {
		LOG.warn("Not answered now, {}: {}", request.getDescription(false), ex.toString());
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, "5");
		return answer(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, code,
				"Whether this was carried out is not known. Send it again, the same and under the same key, to find out."),
				headers, request);
	}

	@ExceptionHandler
	ResponseEntity<Object> onUnforeseen(Exception ex, WebRequest request) {
		if (Faults.isOperating(ex)) {
			return later("DATABASE_UNAVAILABLE", ex, request);
		}
		LOG.error("Unforeseen failure of {}", request.getDescription(false), ex);
		return answer(
				Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL_ERROR",
						"Something failed inside. Name the correlationId to the operator."),
				new HttpHeaders(), request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return answer(BodyProblems.of(ex), headers, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
			MissingServletRequestParameterException ex, HttpHeaders headers, HttpStatusCode status,
			WebRequest request) {
		return answer(Problem.of(status, "PARAMETER_MISSING", "The parameter " + ex.getParameterName() + " is needed.")
			.with("parameter", ex.getParameterName()), headers, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleTypeMismatch(TypeMismatchException ex, HttpHeaders headers,
			HttpStatusCode status, WebRequest request) {
		String name = String.valueOf(ex.getPropertyName());
		return answer(Problem.of(status, "PARAMETER_INVALID", "The parameter " + name + " has the wrong form.")
			.with("parameter", name), headers, request);
	}

	/** Parameters that a query record takes; bodies are checked as they are read. */
	@Override
	protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(MethodArgumentNotValidException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		String names = ex.getFieldErrors()
			.stream()
			.map(FieldError::getField)
			.sorted()
			.collect(Collectors.joining(", "));
		return answer(Problem.of(status, "PARAMETER_INVALID", "The parameter " + names + " has the wrong form.")
			.with("parameter", names), headers, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(MissingServletRequestPartException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		String part = ex.getRequestPartName();
		return answer(Problem
			.of(status, "PART_MISSING", "The multipart body needs a part named " + part + " with a file name.")
			.with("part", part), headers, request);
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleHttpMediaTypeNotSupported(HttpMediaTypeNotSupportedException ex,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		try {
			ContentCharset.of(request.getHeader(HttpHeaders.CONTENT_TYPE));
			return super.handleHttpMediaTypeNotSupported(ex, headers, status, request);
		}
		catch (ProblemException unknownCharset) {
			return answer(unknownCharset.problem(), headers, request);
		}
	}

	/** Everything else that Spring MVC answers: its status and headers, our words. */
	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		if (status.is5xxServerError()) {
			LOG.error("Unforeseen failure of {}", request.getDescription(false), ex);
		}
		return answer(StatusProblems.of(status), headers, request);
	}

	static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers, WebRequest request) {
		ServletWebRequest call = (ServletWebRequest) request;
		String correlation = (call.getResponse() != null) ? call.getResponse().getHeader(Problem.CORRELATION_HEADER)
				: null;
		return ResponseEntity.status(problem.status())
			.headers(headers)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem.document(call.getRequest().getRequestURI(), correlation));
	}

}
