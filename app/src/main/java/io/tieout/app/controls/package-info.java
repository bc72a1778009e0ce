/**
 * The controls of stock: what must hold between views, and between a view and its
 * history, checked on a schedule and on demand. What does not hold is a break of the flow
 * {@code control}, until a later run finds that it does.
 */
@NullMarked
package io.tieout.app.controls;

import org.jspecify.annotations.NullMarked;
