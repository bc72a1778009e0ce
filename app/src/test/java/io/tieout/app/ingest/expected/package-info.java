/**
 * When deliveries are expected.
 */
@NullMarked
package io.tieout.app.ingest.expected;

import org.jspecify.annotations.NullMarked;
