package io.tieout.app.api.ops;

import io.tieout.projections.support.Generation;
import java.time.Instant;

/**
 * One build of a view.
 *
 * @param generation its number
 * @param state {@code LIVE}, {@code KEPT} (can be made live again), {@code AS_OF} (the
 * view as known at its position), {@code BUILDING}, or {@code CANCELLED} or
 * {@code FAILED}, whose table is gone
 * @param revision revision of the view that built it
 * @param position position of the last event it holds
 * @param rows how many rows it has
 * @param digest digest of its rows
 * @param createdAt when its building began
 */
record GenerationDocument(int generation, String state, int revision, long position, long rows, String digest,
		Instant createdAt) {

	static GenerationDocument of(Generation generation) {
		return new GenerationDocument(generation.number(), generation.state().name(), generation.revision(),
				generation.position(), generation.rows(), generation.digest().toString(), generation.createdAt());
	}

}
