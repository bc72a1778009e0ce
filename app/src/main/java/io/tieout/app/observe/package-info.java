/**
 * What the service tells about itself: metrics in the words of the trade, health, and
 * what it holds.
 */
@NullMarked
package io.tieout.app.observe;

import org.jspecify.annotations.NullMarked;
