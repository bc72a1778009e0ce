/**
 * The operators' interface, part by part.
 */
@NullMarked
package io.tieout.app.api.ops;

import org.jspecify.annotations.NullMarked;
