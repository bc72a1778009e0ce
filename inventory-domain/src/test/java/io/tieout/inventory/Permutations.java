package io.tieout.inventory;

import java.util.ArrayList;
import java.util.List;

/**
 * Every order of a few things.
 */
final class Permutations {

	private Permutations() {
	}

	static <T> List<List<T>> of(List<T> items) {
		if (items.isEmpty()) {
			return List.of(List.of());
		}
		List<List<T>> all = new ArrayList<>();
		for (int first = 0; first < items.size(); first++) {
			List<T> others = new ArrayList<>(items);
			T item = others.remove(first);
			of(others).forEach((rest) -> {
				List<T> order = new ArrayList<>(List.of(item));
				order.addAll(rest);
				all.add(order);
			});
		}
		return all;
	}

}
