/**
 * What Shopify says: {@code shopify-inventory-levels}, an item's available quantity at a
 * location, taken as a statement of one line, and {@code shopify-customers}, a customer
 * of the shop, taken as a customer record.
 */
@NullMarked
package io.tieout.app.connector.shopify;

import org.jspecify.annotations.NullMarked;
