/**
 * How canonical values are tested.
 */
@NullMarked
package io.tieout.core;

import org.jspecify.annotations.NullMarked;
