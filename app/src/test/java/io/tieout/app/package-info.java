/**
 * The service as a whole.
 */
@NullMarked
package io.tieout.app;

import org.jspecify.annotations.NullMarked;
