/**
 * The hospital: statements that could not be applied wait here, in order per business
 * object, with their cause; one repair releases all that wait for it. Nothing leaves
 * without having been applied, replaced by a later version, or discarded by someone who
 * said why.
 */
@NullMarked
package io.tieout.app.ingest.hospital;

import org.jspecify.annotations.NullMarked;
