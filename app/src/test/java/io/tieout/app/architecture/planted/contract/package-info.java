/**
 * Planted violations of the rules of the house; nothing but the architecture test uses
 * them.
 */
@NullMarked
package io.tieout.app.architecture.planted.contract;

import org.jspecify.annotations.NullMarked;
