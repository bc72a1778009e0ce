package io.tieout.app.api.experience;

import org.jspecify.annotations.Nullable;

/**
 * What callers ask for: a blank parameter asks for nothing.
 */
final class Asked {

	private Asked() {
	}

	static @Nullable String text(@Nullable String parameter) {
		return (parameter == null || parameter.isBlank()) ? null : parameter.strip();
	}

}
