package io.tieout.app.api.http;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.ServletRequest;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The transaction a call belongs to: the trace of the W3C {@code traceparent} header, or
 * a new one. It goes into every event of the call, into the log and into the answer.
 *
 * @param id trace id, 32 hexadecimal digits; also the correlation id of the events
 */
public record Correlation(String id) {

	private static final String ATTRIBUTE = Correlation.class.getName();

	private static final Pattern TRACEPARENT = Pattern
		.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

	/**
	 * Takes the caller's trace, or makes one where the header is missing or malformed.
	 */
	static Correlation fromHeader(@Nullable String traceparent) {
		if (traceparent != null) {
			Matcher matcher = TRACEPARENT.matcher(traceparent.strip().toLowerCase(Locale.ROOT));
			if (matcher.matches()) {
				return new Correlation(matcher.group(1));
			}
		}
		return new Correlation(UuidCreator.getTimeOrderedEpoch().toString().replace("-", ""));
	}

	void attachTo(ServletRequest request) {
		request.setAttribute(ATTRIBUTE, this);
	}

	/**
	 * The correlation of a request; a new one for a request that never reached the
	 * filters.
	 */
	public static Correlation of(ServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof Correlation known) ? known : fromHeader(null);
	}

}
