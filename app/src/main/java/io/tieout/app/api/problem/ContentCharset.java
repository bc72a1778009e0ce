package io.tieout.app.api.problem;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The character set that a Content-Type names.
 */
public final class ContentCharset {

	private static final Pattern PARAMETER = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\";\\s]*)");

	private ContentCharset() {
	}

	/**
	 * The one named, UTF-8 if none is.
	 * @throws ProblemException {@code CHARSET_UNKNOWN}, 415
	 */
	public static Charset of(@Nullable String contentType) {
		return of(contentType, StandardCharsets.UTF_8);
	}

	/**
	 * The one named, another if none is.
	 * @param otherwise the other
	 * @throws ProblemException {@code CHARSET_UNKNOWN}, 415
	 */
	public static Charset of(@Nullable String contentType, Charset otherwise) {
		Matcher named = PARAMETER.matcher((contentType != null) ? contentType : "");
		try {
			return named.find() ? Charset.forName(named.group(1)) : otherwise;
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			throw Problem.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "CHARSET_UNKNOWN",
					"The charset of the Content-Type is unknown here. Send UTF-8, or name another one such as iso-8859-1.")
				.asException();
		}
	}

}
