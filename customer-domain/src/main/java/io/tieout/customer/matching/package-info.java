/**
 * How alike two records of people are: what of them is compared, how far each field
 * agrees, and what that weighs by the model of Fellegi and Sunter (A Theory for Record
 * Linkage, 1969), whose figures are learned from an installation's own records. Pure; it
 * knows no events and keeps nothing.
 */
@NullMarked
package io.tieout.customer.matching;

import org.jspecify.annotations.NullMarked;
