/**
 * The database under everything: the embedded PostgreSQL that a fresh installation runs
 * on, its roles, the migrations, and the guard that refuses a server which would lose
 * what it has acknowledged.
 */
@NullMarked
package io.tieout.database;

import org.jspecify.annotations.NullMarked;
