package io.tieout.app.ingest.feed;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a body besides its content. Kept with the arrival, so that a record
 * read again later is understood as the first time.
 *
 * @param parameters what the sender said beside the body, such as {@code store}
 * @param fileName the file's name without folders, if it is a file
 */
public record FeedContext(Map<String, String> parameters, @Nullable String fileName) {

	/** Nothing but the body. */
	public static final FeedContext NONE = new FeedContext(Map.of(), null);

	public FeedContext {
		parameters = Map.copyOf(parameters);
	}

}
