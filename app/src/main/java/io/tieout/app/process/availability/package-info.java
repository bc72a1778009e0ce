/**
 * What a channel may promise: availability and incoming goods under the channel's policy,
 * for items, bundles and carts. It answers from the views in few statements and holds
 * nothing; a reservation decides.
 */
@NullMarked
package io.tieout.app.process.availability;

import org.jspecify.annotations.NullMarked;
