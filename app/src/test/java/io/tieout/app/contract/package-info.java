/**
 * Proves that the contracts of all domains together are what is committed: schemas, the
 * AsyncAPI document, golden samples.
 */
@NullMarked
package io.tieout.app.contract;

import org.jspecify.annotations.NullMarked;
