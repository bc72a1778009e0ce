/**
 * Workflows as callers see them: reservations and the handling of breaks.
 */
@NullMarked
package io.tieout.app.api.process;

import org.jspecify.annotations.NullMarked;
