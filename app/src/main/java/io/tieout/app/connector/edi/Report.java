package io.tieout.app.connector.edi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message of stock in the words of neither standard.
 *
 * @param place where the figures are that do not say so themselves, {@code null} if they
 * all must
 * @param asOf of when the figures are that do not say so themselves
 * @param items what it says of items
 */
record Report(@Nullable Place place, Instant asOf, List<ReportedItem> items) {

	Report {
		items = List.copyOf(items);
	}

}
