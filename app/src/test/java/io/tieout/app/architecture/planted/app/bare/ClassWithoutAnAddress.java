package io.tieout.app.architecture.planted.app.bare;

/** Lives in a package that nobody described. */
record ClassWithoutAnAddress(int number) {
}
