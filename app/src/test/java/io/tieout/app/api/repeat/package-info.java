/**
 * Repeats of requests.
 */
@NullMarked
package io.tieout.app.api.repeat;

import org.jspecify.annotations.NullMarked;
