package io.tieout.app.api.http;

import io.tieout.app.api.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Where the next page of a list begins, opaque to the caller: the sort values of the last
 * item it has seen.
 *
 * @param values the values, in the order of the sort
 */
public record Cursor(List<String> values) {

	/** Cannot stand in a value: identifiers have no control characters. */
	private static final String SEPARATOR = "\u001f";

	public Cursor {
		values = List.copyOf(values);
	}

	/**
	 * The cursor behind an item.
	 */
	public static Cursor after(Object... values) {
		return new Cursor(Arrays.stream(values).map(String::valueOf).toList());
	}

	/**
	 * Reads what a caller sends back.
	 * @param size how many values the list sorts by
	 * @return null for the first page
	 */
	public static @Nullable Cursor parse(@Nullable String text, int size) {
		if (text == null || text.isEmpty()) {
			return null;
		}
		try {
			String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
			List<String> values = List.of(plain.split(SEPARATOR, -1));
			if (values.size() == size && plain.indexOf('\0') < 0) {
				return new Cursor(values);
			}
		}
		catch (IllegalArgumentException ex) {
			// answered below, as any other text that is no cursor
		}
		throw invalid();
	}

	/**
	 * Reads a cursor of a list that sorts by one number.
	 * @return 0 for the first page
	 */
	public static long number(@Nullable String text) {
		Cursor cursor = parse(text, 1);
		return (cursor != null) ? cursor.number(0) : 0;
	}

	/**
	 * A value that is a number.
	 * @throws io.tieout.app.api.problem.ProblemException {@code CURSOR_INVALID}, 400, if
	 * it is none
	 */
	public long number(int index) {
		try {
			return Long.parseLong(this.values.get(index));
		}
		catch (NumberFormatException ex) {
			throw invalid();
		}
	}

	/**
	 * A value that is an id.
	 * @throws io.tieout.app.api.problem.ProblemException {@code CURSOR_INVALID}, 400, if
	 * it is none
	 */
	public UUID id(int index) {
		try {
			return UUID.fromString(this.values.get(index));
		}
		catch (IllegalArgumentException ex) {
			throw invalid();
		}
	}

	private static RuntimeException invalid() {
		return Problem
			.of(HttpStatus.BAD_REQUEST, "CURSOR_INVALID",
					"The cursor is not one this list has given; start without one.")
			.asException();
	}

	/**
	 * As the caller gets it.
	 */
	public String text() {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(String.join(SEPARATOR, this.values).getBytes(StandardCharsets.UTF_8));
	}

}
