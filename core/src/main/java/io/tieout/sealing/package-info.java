/**
 * Personal data under keys that can be destroyed: each source record has a data key,
 * wrapped by a key from outside the database. Erasing the key makes every sealed value of
 * that record unreadable, in events, backups and copies alike, while the history and its
 * hash chain stay as they are.
 */
@NullMarked
package io.tieout.sealing;

import org.jspecify.annotations.NullMarked;
