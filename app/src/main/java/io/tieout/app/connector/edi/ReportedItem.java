package io.tieout.app.connector.edi;

import io.tieout.app.ingest.feed.ItemName;
import java.util.List;

/**
 * What a message says of one item.
 *
 * @param item the item
 * @param batch the batch it is about, empty if none is named
 * @param figures its figures, in order
 * @param segment where it begins
 */
record ReportedItem(ItemName item, String batch, List<Figure> figures, Segment segment) {

	ReportedItem {
		figures = List.copyOf(figures);
	}

}
