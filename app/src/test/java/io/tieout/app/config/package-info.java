/**
 * How the service is put together.
 */
@NullMarked
package io.tieout.app.config;

import org.jspecify.annotations.NullMarked;
