package io.tieout.core;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A business refusal: returned, never thrown. The code is stable and part of the public
 * contract; the detail says what is wrong and how to mend it; the facts carry the figures
 * behind it. Nothing personal may stand in detail or facts.
 *
 * @param code upper-case identifier such as {@code INSUFFICIENT_STOCK}, never reworded
 * @param detail one sentence for a person
 * @param facts named figures, sorted by name
 */
public record Rejection(String code, String detail, Map<String, String> facts) {

	public Rejection {
		if (!code.matches("[A-Z][A-Z0-9_]*")) {
			throw new IllegalArgumentException("A rejection code is UPPER_SNAKE_CASE, not: " + code);
		}
		facts = Collections.unmodifiableMap(new TreeMap<>(facts));
	}

	/**
	 * A rejection without further figures.
	 */
	public static Rejection of(String code, String detail) {
		return new Rejection(code, detail, Map.of());
	}

	/**
	 * The same rejection with one more figure.
	 */
	public Rejection with(String name, Object value) {
		Map<String, String> more = new TreeMap<>(this.facts);
		more.put(name, String.valueOf(value));
		return new Rejection(this.code, this.detail, more);
	}

}
