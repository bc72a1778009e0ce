/**
 * The examples against the running service.
 */
@NullMarked
package io.tieout.app.help;

import org.jspecify.annotations.NullMarked;
