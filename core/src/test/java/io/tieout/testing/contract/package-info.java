/**
 * What proves contracts: samples made of a record's types, golden samples kept for ever,
 * schemas and documents compared with what is committed. A module extends
 * {@link io.tieout.testing.contract.ContractDocumentsProof} and
 * {@link io.tieout.testing.contract.GoldenSamplesProof} for its catalog.
 */
@NullMarked
package io.tieout.testing.contract;

import org.jspecify.annotations.NullMarked;
