/**
 * Rows of store files, readable and not.
 */
@NullMarked
package io.tieout.app.connector.saleslines;

import org.jspecify.annotations.NullMarked;
