package io.tieout.app.api.audit;

import org.jspecify.annotations.Nullable;

/**
 * A range of the chain to be checked.
 *
 * @param from first position, 1 if not given
 * @param to last position, the last event if not given
 */
record VerificationRequest(@Nullable Long from, @Nullable Long to) {
}
