/**
 * How well people are told apart, measured on public records of which it is known who is
 * whom. The truth judges; nothing that decides reads it.
 */
@NullMarked
package io.tieout.app.quality;

import org.jspecify.annotations.NullMarked;
