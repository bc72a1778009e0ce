package io.tieout.customer;

/**
 * What the rules need to know of a version of the model.
 *
 * @param trained whether it has been
 */
record IdentityModelState(boolean trained) {
}
