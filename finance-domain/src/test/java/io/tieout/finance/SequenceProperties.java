package io.tieout.finance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Numbers kept as ranges are the set of them, in whatever order they come.
 */
class SequenceProperties {

	@Property(tries = 500, seed = "61")
	void rangesSayWhatTheSetSays(@ForAll @Size(min = 1, max = 40) List<@IntRange(max = 50) Integer> arriving,
			@ForAll @IntRange(max = 60) int start) {
		SequenceRanges ranges = SequenceRanges.NONE;
		for (int number : arriving) {
			ranges = ranges.with(number);
		}
		TreeSet<Integer> set = new TreeSet<>(arriving);
		assertThat(numbers(ranges.ranges())).containsExactlyElementsOf(set);
		assertThat(ranges.count()).isEqualTo(set.size());
		assertThat(ranges.first()).isEqualTo(set.first());
		assertThat(ranges.last()).isEqualTo(set.last());
		assertThat(IntStream.rangeClosed(0, 60).boxed().filter(ranges::contains).toList())
			.containsExactlyElementsOf(set);
		assertThat(numbers(ranges.missingFrom(start))).containsExactlyElementsOf(
				IntStream.range(start, set.last()).boxed().filter((number) -> !set.contains(number)).toList());
	}

	@Property(tries = 200, seed = "62")
	void noRangeTouchesTheNext(@ForAll @Size(min = 1, max = 40) List<@IntRange(max = 50) Integer> arriving) {
		SequenceRanges ranges = SequenceRanges.NONE;
		for (int number : arriving) {
			ranges = ranges.with(number);
		}
		for (int index = 1; index < ranges.ranges().size(); index++) {
			assertThat(ranges.ranges().get(index).from()).isGreaterThan(ranges.ranges().get(index - 1).to() + 1);
		}
	}

	private static List<Integer> numbers(List<SequenceRange> ranges) {
		return ranges.stream().flatMap((range) -> IntStream.rangeClosed(range.from(), range.to()).boxed()).toList();
	}

}
