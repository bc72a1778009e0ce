/**
 * The feed {@code sales-lines}: the lines of a store's invoices as CSV, one row each.
 * Goods are told apart from fees, returns and write-offs; the feed brings its own
 * catalogue. What the file does not say comes from the feed's configuration.
 */
@NullMarked
package io.tieout.app.connector.saleslines;

import org.jspecify.annotations.NullMarked;
