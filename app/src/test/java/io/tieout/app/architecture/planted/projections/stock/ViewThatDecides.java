package io.tieout.app.architecture.planted.projections.stock;

import io.tieout.app.architecture.planted.inventory.PublicDecider;

/** Knows the rules. */
record ViewThatDecides(PublicDecider rules) {
}
