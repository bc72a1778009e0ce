package io.tieout.app.api.http;

import io.tieout.app.api.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which version of a thing a person sees and edits, as an entity tag.
 */
public final class EditVersion {

	private EditVersion() {
	}

	/**
	 * The entity tag of a version.
	 */
	public static String tag(long version) {
		return "\"" + version + "\"";
	}

	/**
	 * The version that an If-Match header names.
	 * @return null if it names none or any
	 * @throws io.tieout.app.api.problem.ProblemException {@code IF_MATCH_INVALID}, 400
	 */
	public static @Nullable Long seen(@Nullable String ifMatch) {
		if (ifMatch == null || ifMatch.strip().equals("*")) {
			return null;
		}
		if (!ifMatch.strip().matches("\"\\d{1,18}\"")) {
			throw Problem
				.of(HttpStatus.BAD_REQUEST, "IF_MATCH_INVALID",
						"If-Match is the ETag of the answer that was read, with its quotes, such as \"3\".")
				.asException();
		}
		return Long.valueOf(ifMatch.strip().replace("\"", ""));
	}

}
