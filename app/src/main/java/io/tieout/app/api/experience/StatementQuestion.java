package io.tieout.app.api.experience;

import org.jspecify.annotations.Nullable;

/**
 * Which statements are asked for.
 *
 * @param location of this place only
 * @param source of this source only
 * @param cursor where the page begins
 * @param limit most statements of a page, 1 to 1000
 */
record StatementQuestion(@Nullable String location, @Nullable String source, @Nullable String cursor,
		@Nullable Integer limit) {
}
