/**
 * The README's commands and outputs, held against the service.
 */
@NullMarked
package io.tieout.app.readme;

import org.jspecify.annotations.NullMarked;
