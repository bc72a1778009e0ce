/**
 * The benchmark: {@code mvn -Pbench verify} measures every figure as a ratio to a limit
 * found in the same run on the same PostgreSQL, and writes {@code app/target/bench.json}.
 * {@link io.tieout.app.bench.Benchmark} says in which order; each figure, or group of
 * figures, has a class of its own.
 */
@NullMarked
package io.tieout.app.bench;

import org.jspecify.annotations.NullMarked;
