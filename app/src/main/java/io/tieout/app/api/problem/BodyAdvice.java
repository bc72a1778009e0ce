package io.tieout.app.api.problem;

import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.job.BodyBrokenOffException;
import io.tieout.app.ingest.job.IntakeBusyException;
import io.tieout.app.ingest.job.UnknownFeedException;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Words what is wrong with a body as a whole, and what was taken of it. Asked before
 * {@link ProblemAdvice}, which takes everything.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BodyAdvice {

	private final long maxFileBytes;

	BodyAdvice(MultipartConfigElement uploads) {
		this.maxFileBytes = uploads.getMaxFileSize();
	}

	/** Of a body that is not taken record by record nothing was taken. */
	@ExceptionHandler
	ResponseEntity<Object> on(BodyTooLargeException ex, WebRequest request) {
		return ProblemAdvice.answer(ex.problem().saying("Nothing of it was taken."), new HttpHeaders(), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> on(BodyBrokenOffException ex, WebRequest request) {
		Problem problem = (ex.getCause() instanceof BodyTooLargeException tooLarge) ? tooLarge.problem() : Problem
			.of(HttpStatus.BAD_REQUEST, "BODY_BROKEN_OFF", "The body ended before its time. Send it again, whole.");
		return ProblemAdvice.answer(problem
			.saying("Its first " + ex.counts().received() + " records were taken; the job says what came of them.")
			.with("received", ex.counts().received())
			.with("job", ex.job().toString()), new HttpHeaders(), request);
	}

	/** The container reads multipart bodies itself, and bounds them itself. */
	@ExceptionHandler
	ResponseEntity<Object> on(MaxUploadSizeExceededException ex, WebRequest request) {
		return ProblemAdvice.answer(BodyTooLargeException.fileProblem(this.maxFileBytes), new HttpHeaders(), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> on(MultipartException ex, WebRequest request) {
		return ProblemAdvice.answer(Problem.of(HttpStatus.BAD_REQUEST, "MULTIPART_INVALID",
				"The body is no multipart/form-data with the boundary that its Content-Type names. Nothing of it was taken."),
				new HttpHeaders(), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> on(BodyRefusedException ex, WebRequest request) {
		return ProblemAdvice.answer(Problem.of(HttpStatus.BAD_REQUEST, ex.code(), ex.detail()), new HttpHeaders(),
				request);
	}

	@ExceptionHandler
	ResponseEntity<Object> on(UnknownFeedException ex, WebRequest request) {
		return ProblemAdvice.answer(
				Problem.notFound("FEED_UNKNOWN", "There is no such feed; GET /system/v1/feeds lists those there are."),
				new HttpHeaders(), request);
	}

	@ExceptionHandler
	ResponseEntity<Object> on(IntakeBusyException ex, WebRequest request) {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, "2");
		return ProblemAdvice.answer(
				Problem.of(HttpStatus.TOO_MANY_REQUESTS, "INTAKE_BUSY",
						"As many bodies as the service takes at once are being taken in. Send this one again."),
				headers, request);
	}

}
