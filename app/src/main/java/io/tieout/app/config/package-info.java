/**
 * How the service is put together, declared bean by bean: nothing that holds events,
 * tokens or transactions is left to a default, and a guard stops the start if one slips
 * in.
 */
@NullMarked
package io.tieout.app.config;

import org.jspecify.annotations.NullMarked;
