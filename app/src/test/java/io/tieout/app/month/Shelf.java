package io.tieout.app.month;

/**
 * Where an item is kept.
 */
record Shelf(String location, String sku) {
}
