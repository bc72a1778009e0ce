package io.tieout.app.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How far groups of records are those of the people they are of.
 *
 * @param precision share of the pairs within a group that are one person
 * @param recall share of the pairs of one person that are within a group
 * @param bCubed harmonic mean of precision and recall as each record sees them (Bagga and
 * Baldwin, 1998)
 * @param largest records of the largest group
 */
record Quality(double precision, double recall, double bCubed, int largest) {

	/** The quality of groups of places in a list of people. */
	static Quality of(List<List<Integer>> groups, List<String> people) {
		Map<String, Long> sizes = people.stream()
			.collect(Collectors.groupingBy((person) -> person, Collectors.counting()));
		double both = 0;
		double grouped = 0;
		double precisions = 0;
		double recalls = 0;
		for (List<Integer> group : groups) {
			Map<String, Long> within = new HashMap<>();
			group.forEach((record) -> within.merge(people.get(record), 1L, Long::sum));
			grouped += pairs(group.size());
			for (Map.Entry<String, Long> part : within.entrySet()) {
				double size = part.getValue();
				both += pairs(size);
				precisions += size * size / group.size();
				recalls += size * size / sizes.get(part.getKey());
			}
		}
		double same = sizes.values().stream().mapToDouble(Quality::pairs).sum();
		int largest = groups.stream().mapToInt(List::size).max().orElse(0);
		return new Quality(both / Math.max(1, grouped), both / Math.max(1, same),
				mean(precisions / people.size(), recalls / people.size()), largest);
	}

	private static double pairs(double records) {
		return records * (records - 1) / 2;
	}

	private static double mean(double precision, double recall) {
		return 2 * precision * recall / (precision + recall);
	}

	double f1() {
		return mean(this.precision, this.recall);
	}

	@Override
	public String toString() {
		return "precision %.4f, recall %.4f, F1 %.4f, B-cubed %.4f, largest cluster %d".formatted(this.precision,
				this.recall, f1(), this.bCubed, this.largest);
	}

}
