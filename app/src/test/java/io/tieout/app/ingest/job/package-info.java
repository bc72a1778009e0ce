/**
 * Files of watched folders: when they are complete, and what becomes of refused ones.
 */
@NullMarked
package io.tieout.app.ingest.job;

import org.jspecify.annotations.NullMarked;
