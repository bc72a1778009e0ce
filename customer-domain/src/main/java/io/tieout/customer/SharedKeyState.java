package io.tieout.customer;

/**
 * What the rules need to know of a shared identifier.
 *
 * @param weak whether it has lost its strength
 */
record SharedKeyState(boolean weak) {
}
