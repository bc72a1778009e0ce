/**
 * What a user would otherwise pick, as a limit for the benchmark: Axon with Spring Boot,
 * JPA event store and Jackson, set up by the book, on the same PostgreSQL, with the same
 * aggregate, payload and load. Nothing of Tieout is in it.
 */
package io.tieout.bench.stock;
