package io.tieout.inventory;

import io.tieout.core.LocationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks for the fewest places that will do. Of as few, the ones asked first are taken. It
 * looks so many times at a set of places at most: twice at all pairs of 140, or at all
 * triples of 39.
 */
final class FewestPlaces {

	private static final int MOST_LOOKS = 20_000;

	private final List<LocationId> given;

	private final List<LocationId> places;

	private final List<Predicate<List<LocationId>>> wishes;

	private int looks;

	/**
	 * A search.
	 * @param given places that are used anyway
	 * @param places all others, the first to be asked first
	 * @param wishes what the places must allow: the first one is preferred where as many
	 * places allow another
	 */
	FewestPlaces(List<LocationId> given, List<LocationId> places, List<Predicate<List<LocationId>>> wishes) {
		this.given = given;
		this.places = places;
		this.wishes = wishes;
	}

	/**
	 * The places, the given ones among them; empty if none will do, or none was found in
	 * reasonable time.
	 */
	Optional<List<LocationId>> find() {
		for (int more = 0; more <= this.places.size() && this.looks < MOST_LOOKS; more++) {
			for (Predicate<List<LocationId>> wish : this.wishes) {
				List<LocationId> chosen = new ArrayList<>(this.given);
				if (find(wish, chosen, 0, more)) {
					return Optional.of(chosen);
				}
			}
		}
		return Optional.empty();
	}

	private boolean find(Predicate<List<LocationId>> wish, List<LocationId> chosen, int from, int more) {
		if (more == 0) {
			this.looks++;
			return wish.test(chosen);
		}
		for (int next = from; next <= this.places.size() - more && this.looks < MOST_LOOKS; next++) {
			chosen.add(this.places.get(next));
			if (find(wish, chosen, next + 1, more - 1)) {
				return true;
			}
			chosen.remove(chosen.size() - 1);
		}
		return false;
	}

}
