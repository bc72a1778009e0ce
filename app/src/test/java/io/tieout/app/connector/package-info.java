/**
 * What records of others state, in a small known world.
 */
@NullMarked
package io.tieout.app.connector;

import org.jspecify.annotations.NullMarked;
