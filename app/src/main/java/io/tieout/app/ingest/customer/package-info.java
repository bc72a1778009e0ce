/**
 * What records of people have in common, whichever connector reads them: how a text of a
 * person is taken, and what such a record states. The same record is the same statement
 * through every door, sealed under the same key.
 */
@NullMarked
package io.tieout.app.ingest.customer;

import org.jspecify.annotations.NullMarked;
