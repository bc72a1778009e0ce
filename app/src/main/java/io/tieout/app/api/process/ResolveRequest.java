package io.tieout.app.api.process;

import io.tieout.reconciliation.Resolution;

/**
 * How a person disposes of a break.
 *
 * @param resolution how
 * @param reason why, in words
 */
record ResolveRequest(Resolution resolution, String reason) {
}
