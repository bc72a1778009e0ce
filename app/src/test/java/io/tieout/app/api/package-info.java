/**
 * The HTTP interface, tested over a real port.
 */
@NullMarked
package io.tieout.app.api;

import org.jspecify.annotations.NullMarked;
