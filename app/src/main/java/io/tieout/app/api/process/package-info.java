/**
 * Workflows as callers see them: reservations, order validation, the handling of breaks
 * and blocked customers.
 */
@NullMarked
package io.tieout.app.api.process;

import org.jspecify.annotations.NullMarked;
