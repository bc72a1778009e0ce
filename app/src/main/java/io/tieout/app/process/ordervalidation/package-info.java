/**
 * Order validation: one look before checkout at what could be wrong with an order, by
 * item master, prices, what may be promised and customer. It changes nothing and holds
 * nothing.
 */
@NullMarked
package io.tieout.app.process.ordervalidation;

import org.jspecify.annotations.NullMarked;
