package io.tieout.finance;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of numbers, kept as its ranges: as short as there are gaps in it.
 *
 * @param ranges in order, none touching the next
 */
public record SequenceRanges(List<SequenceRange> ranges) {

	/** No number yet. */
	public static final SequenceRanges NONE = new SequenceRanges(List.of());

	public SequenceRanges {
		ranges = List.copyOf(ranges);
	}

	/**
	 * Whether the number is among them.
	 */
	public boolean contains(int number) {
		return this.ranges.stream().anyMatch((range) -> range.from() <= number && number <= range.to());
	}

	/**
	 * These and this number.
	 */
	public SequenceRanges with(int number) {
		if (contains(number)) {
			return this;
		}
		List<SequenceRange> joined = new ArrayList<>();
		SequenceRange added = new SequenceRange(number, number);
		for (SequenceRange range : this.ranges) {
			if (range.to() + 1 < added.from()) {
				joined.add(range);
			}
			else if (added.to() + 1 < range.from()) {
				joined.add(added);
				added = range;
			}
			else {
				added = new SequenceRange(Math.min(range.from(), added.from()), Math.max(range.to(), added.to()));
			}
		}
		joined.add(added);
		return new SequenceRanges(joined);
	}

	/**
	 * How many numbers there are.
	 */
	public int count() {
		return this.ranges.stream().mapToInt(SequenceRange::count).sum();
	}

	/**
	 * The smallest number; there must be one.
	 */
	public int first() {
		return this.ranges.get(0).from();
	}

	/**
	 * The largest number; there must be one.
	 */
	public int last() {
		return this.ranges.get(this.ranges.size() - 1).to();
	}

	/**
	 * What is missing from a number up to the largest there is.
	 * @param start the number that should be the smallest
	 */
	public List<SequenceRange> missingFrom(int start) {
		List<SequenceRange> gaps = new ArrayList<>();
		int next = start;
		for (SequenceRange range : this.ranges) {
			if (next < range.from()) {
				gaps.add(new SequenceRange(next, range.from() - 1));
			}
			next = Math.max(next, range.to() + 1);
		}
		return gaps;
	}

}
