package io.tieout.app.api.experience;

import io.tieout.app.api.problem.Problem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Reads lists of states, separated by commas.
 */
final class Words {

	private Words() {
	}

	/**
	 * The states that are asked for.
	 * @param text the list, {@code all} for all; {@code null} if it is not said
	 * @param unsaid which are meant then
	 * @return the states, none for all
	 */
	static <E extends Enum<E>> Set<E> of(@Nullable String text, Class<E> states, Set<E> unsaid) {
		if (text == null || text.isBlank()) {
			return unsaid;
		}
		Set<E> asked = EnumSet.noneOf(states);
		if (!text.strip().equalsIgnoreCase("all")) {
			Arrays.stream(text.split(",")).forEach((word) -> asked.add(state(word, states)));
		}
		return asked;
	}

	private static <E extends Enum<E>> E state(String word, Class<E> states) {
		return Arrays.stream(states.getEnumConstants())
			.filter((state) -> state.name().equals(word.strip().toUpperCase(Locale.ROOT)))
			.findFirst()
			.orElseThrow(
					() -> Problem
						.of(HttpStatus.BAD_REQUEST, "STATUS_INVALID",
								"A status is " + Arrays.stream(states.getEnumConstants())
									.map(Enum::name)
									.collect(Collectors.joining(", ")) + " or all.")
						.asException());
	}

}
