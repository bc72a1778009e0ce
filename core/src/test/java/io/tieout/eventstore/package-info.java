/**
 * Tests of the event store, on real PostgreSQL as the restricted role.
 */
@NullMarked
package io.tieout.eventstore;

import org.jspecify.annotations.NullMarked;
