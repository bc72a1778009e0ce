/**
 * Inventory: which items exist and how many of them are where, in which state, by
 * business time. Public are the messages, the values they are made of and the plan of a
 * reservation; the aggregates and their rules are package-private and reached through
 * {@link io.tieout.inventory.InventoryDomain}. The domain knows no other domain, and
 * neither HTTP, SQL nor JSON.
 */
@NullMarked
package io.tieout.inventory;

import org.jspecify.annotations.NullMarked;
