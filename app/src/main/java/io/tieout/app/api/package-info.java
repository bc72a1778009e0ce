/**
 * The HTTP interface: {@code system} (what a source says), {@code process} (workflows),
 * {@code experience} (views), {@code audit} and {@code ops}. A controller reads the
 * request, calls one service and words the answer; rules live elsewhere.
 */
@NullMarked
package io.tieout.app.api;

import org.jspecify.annotations.NullMarked;
