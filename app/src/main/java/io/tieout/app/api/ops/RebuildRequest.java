package io.tieout.app.api.ops;

import org.jspecify.annotations.Nullable;

/**
 * What to do with a view.
 *
 * @param mode {@code switch} to a new generation, {@code verify} the live one, or build
 * it {@code asOf} an earlier time
 * @param until for {@code asOf}: a position, or an instant of recording
 */
record RebuildRequest(String mode, @Nullable String until) {
}
