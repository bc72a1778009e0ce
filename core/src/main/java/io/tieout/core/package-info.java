/**
 * Canonical values: the words every part of Tieout speaks. Immutable, validated when
 * made, {@code java.*} only. A value belongs here when two domains or a connector and a
 * domain need it; it never knows JSON, SQL or a workflow.
 */
@NullMarked
package io.tieout.core;

import org.jspecify.annotations.NullMarked;
