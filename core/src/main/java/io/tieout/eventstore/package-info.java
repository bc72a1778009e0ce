/**
 * The event store on PostgreSQL: one gapless, hash-chained table, a group-commit appender
 * in front of it and readers behind it. The append is the only write of a command.
 */
@NullMarked
package io.tieout.eventstore;

import org.jspecify.annotations.NullMarked;
