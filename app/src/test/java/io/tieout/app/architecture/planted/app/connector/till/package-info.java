/**
 * Planted violations of the rules of the house; nothing but the architecture test uses
 * them.
 */
@NullMarked
package io.tieout.app.architecture.planted.app.connector.till;

import org.jspecify.annotations.NullMarked;
