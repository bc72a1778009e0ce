package io.tieout.app.api.experience;

import io.tieout.app.api.http.RequestTime;
import io.tieout.core.BusinessDate;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When something is to be there, as callers name it.
 */
final class PromiseDate {

	private PromiseDate() {
	}

	/**
	 * The instant before which goods have to come in: a date stands for its beginning.
	 * @throws io.tieout.core.InvalidValueException if it is neither a date nor an instant
	 */
	static @Nullable Instant parse(@Nullable String text, ZoneId zone) {
		if (text == null) {
			return null;
		}
		return (text.indexOf('T') >= 0) ? RequestTime.parse(text)
				: RequestTime.within(() -> BusinessDate.parse(text).value().atStartOfDay(zone).toInstant());
	}

}
