/**
 * How a decision is made and carried out: pure deciders that the live path (Axon
 * aggregates) and the bulk path share. A domain implements
 * {@link io.tieout.aggregate.Decider} and {@link io.tieout.aggregate.DomainModule};
 * nothing here knows a database or a retail flow.
 */
@NullMarked
package io.tieout.aggregate;

import org.jspecify.annotations.NullMarked;
