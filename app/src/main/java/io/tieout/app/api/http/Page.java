package io.tieout.app.api.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items what it holds
 * @param next cursor of the next page, absent on the last one
 * @param <T> kind of item
 */
public record Page<T>(List<T> items, @Nullable String next) {

	public Page {
		items = List.copyOf(items);
	}

	/**
	 * A page out of one item more than it may hold: that one only shows that there is a
	 * next page.
	 * @param found up to {@code limit + 1} items
	 * @param limit most items of a page
	 * @param cursor where the page after an item begins
	 */
	public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursor) {
		if (found.size() <= limit) {
			return new Page<>(found, null);
		}
		List<T> items = found.subList(0, limit);
		return new Page<>(items, cursor.apply(items.get(limit - 1)).text());
	}

	/**
	 * The same page of other items.
	 */
	public <R> Page<R> map(Function<T, R> change) {
		return new Page<>(this.items.stream().map(change).toList(), this.next);
	}

}
