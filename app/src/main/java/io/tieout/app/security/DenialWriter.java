package io.tieout.app.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;

/**
 * Words the answer to a call that is turned away before it reaches an endpoint. The API
 * implements it, so that a denial looks like every other problem.
 */
public interface DenialWriter {

	/**
	 * Answers with a status, a stable code and one sentence for a person.
	 */
	void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, String detail)
			throws IOException;

}
