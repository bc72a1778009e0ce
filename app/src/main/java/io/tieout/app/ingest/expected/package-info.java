/**
 * Deliveries that are expected of each feed and source, and whether they come: a system
 * that has fallen silent makes no error anywhere else.
 */
@NullMarked
package io.tieout.app.ingest.expected;

import org.jspecify.annotations.NullMarked;
