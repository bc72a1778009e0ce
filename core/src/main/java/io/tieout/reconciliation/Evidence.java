package io.tieout.reconciliation;

import java.util.List;

/**
 * The events a figure rests on, by position in the store; each leads to its source
 * record.
 *
 * @param left positions behind the left side, ascending
 * @param right positions behind the right side, ascending
 */
public record Evidence(List<Long> left, List<Long> right) {

	/** Nothing to show. */
	public static final Evidence NONE = new Evidence(List.of(), List.of());

	public Evidence {
		left = left.stream().sorted().toList();
		right = right.stream().sorted().toList();
	}

}
