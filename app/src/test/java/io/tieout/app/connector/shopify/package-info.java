/**
 * What a shop sends.
 */
@NullMarked
package io.tieout.app.connector.shopify;

import org.jspecify.annotations.NullMarked;
