/**
 * Order to cash on made and on real orders, pure and on PostgreSQL.
 */
@NullMarked
package io.tieout.app.process.ordertocash;

import org.jspecify.annotations.NullMarked;
