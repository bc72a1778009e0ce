package io.tieout.finance;

import io.tieout.contract.Sealed;

/**
 * The customer as the source names them. The number may identify a person, so it stands
 * here as a keyed hash, with the original sealed.
 *
 * @param hash keyed hash of the source's customer number
 * @param original the number itself, sealed
 */
public record CustomerRef(String hash, Sealed original) {
}
