/**
 * The service as a process of its own, killed at work.
 */
@NullMarked
package io.tieout.app.crash;

import org.jspecify.annotations.NullMarked;
