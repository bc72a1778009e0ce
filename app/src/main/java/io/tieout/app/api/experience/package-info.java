/**
 * What a channel or a person asks: availability, customers, orders, journals, breaks and
 * trading days, out of the views, each opening to the events behind it.
 */
@NullMarked
package io.tieout.app.api.experience;

import org.jspecify.annotations.NullMarked;
