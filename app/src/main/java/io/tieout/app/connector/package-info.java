/**
 * One package per kind of source: its raw records in its own words, a parser, and a pure
 * translator to canonical commands. Foreign words stop here. No connector knows another.
 */
@NullMarked
package io.tieout.app.connector;

import org.jspecify.annotations.NullMarked;
