/**
 * People as a retailer's systems know them, with the errors that real records have, and
 * who is whom. Made of a seed alone: the same seed gives the same people, person by
 * person, however many are wanted.
 */
@NullMarked
package io.tieout.app.quality.people;

import org.jspecify.annotations.NullMarked;
