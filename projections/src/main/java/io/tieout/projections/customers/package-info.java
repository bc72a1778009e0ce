/**
 * Customers: which records are one person, by which links, and the golden profile that
 * comes of it. Three views, since each has a key of its own: ids with their aliases,
 * records with the customer they belong to, and links. Personal values stay sealed in the
 * rows and are opened when somebody asks.
 */
@NullMarked
package io.tieout.projections.customers;

import org.jspecify.annotations.NullMarked;
