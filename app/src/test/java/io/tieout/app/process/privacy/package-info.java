/**
 * Erasures that are interrupted.
 */
@NullMarked
package io.tieout.app.process.privacy;

import org.jspecify.annotations.NullMarked;
