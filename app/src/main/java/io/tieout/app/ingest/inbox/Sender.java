package io.tieout.app.ingest.inbox;

import io.tieout.core.SourceSystem;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who delivers.
 *
 * @param actor opaque id, the actor of the events
 * @param correlationId the transaction the delivery belongs to
 * @param traceId W3C trace id of the call, if there is one
 * @param sources source systems it may speak for; empty for all
 */
public record Sender(String actor, String correlationId, @Nullable String traceId, Set<SourceSystem> sources) {

	public Sender {
		sources = Set.copyOf(sources);
	}

	/**
	 * A sender who may speak for every source.
	 */
	public static Sender unlimited(String actor, String correlationId) {
		return new Sender(actor, correlationId, null, Set.of());
	}

	/**
	 * Whether it may state facts of this source system.
	 */
	public boolean speaksFor(SourceSystem source) {
		return this.sources.isEmpty() || this.sources.contains(source);
	}

}
