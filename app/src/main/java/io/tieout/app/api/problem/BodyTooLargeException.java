package io.tieout.app.api.problem;

import java.io.IOException;
import org.springframework.http.HttpStatus;

/**
 * More was sent than a body may hold; noticed while reading, whatever the headers said.
 */
public final class BodyTooLargeException extends IOException {

	private static final long serialVersionUID = 1L;

	private static final String FILES = "/system/v1/files/{feed}";

	private final long maxBytes;

	/**
	 * A body that goes on beyond its limit.
	 * @param maxBytes the limit
	 */
	public BodyTooLargeException(long maxBytes) {
		super("The body is larger than " + maxBytes + " bytes");
		this.maxBytes = maxBytes;
	}

	/**
	 * Too large, and where larger ones go.
	 */
	public Problem problem() {
		return Problem
			.of(HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE",
					"The body is larger than " + this.maxBytes + " bytes. Send it as a file to " + FILES + ".")
			.with("maxBytes", this.maxBytes)
			.with("filesEndpoint", FILES);
	}

	/**
	 * A file that is larger than any may be.
	 * @param maxBytes the limit
	 */
	public static Problem fileProblem(long maxBytes) {
		return Problem
			.of(HttpStatus.CONTENT_TOO_LARGE, "FILE_TOO_LARGE",
					"The file is larger than " + maxBytes
							+ " bytes; nothing of it was taken. Split it between two records and send the parts.")
			.with("maxBytes", maxBytes);
	}

}
