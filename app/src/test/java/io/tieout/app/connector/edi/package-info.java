/**
 * Interchanges, whole and broken.
 */
@NullMarked
package io.tieout.app.connector.edi;

import org.jspecify.annotations.NullMarked;
