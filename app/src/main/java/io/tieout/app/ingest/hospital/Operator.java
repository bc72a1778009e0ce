package io.tieout.app.ingest.hospital;

/**
 * Who acts on letters.
 *
 * @param actor opaque id of the person or service
 * @param correlationId the transaction the act belongs to
 */
public record Operator(String actor, String correlationId) {
}
