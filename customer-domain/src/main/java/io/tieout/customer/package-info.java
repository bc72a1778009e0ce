/**
 * Customer: what each source system says about a person, and which of these records are
 * one person. Records and golden customers are aggregates of their own; links between
 * records are facts, and who belongs together is a pure function of them. Personal values
 * pass through sealed; nothing here opens one.
 */
@NullMarked
package io.tieout.customer;

import org.jspecify.annotations.NullMarked;
