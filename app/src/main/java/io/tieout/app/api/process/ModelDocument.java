package io.tieout.app.api.process;

import io.tieout.app.process.identity.IdentityModels.Standing;
import io.tieout.app.process.identity.Training;
import io.tieout.customer.matching.MatchField;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A version of the model by which records are found to be alike.
 *
 * @param version its name
 * @param state how it stands
 * @param orderedBy opaque id of who had it trained
 * @param orderedAt when
 * @param endedAt when the training was over
 * @param records how many records it has learned from
 * @param failure why there is no version
 * @param merges how many merges of customers it proposes
 * @param splits how many customers it would have come apart
 * @param applying how far it has been applied to the records that are there, while that
 * goes on
 * @param parameters what it has learned
 * @param drift how much each field differs from the version that counts, as its
 * population stability index: below 0.1 little, above 0.25 much
 * @param proposals the first merges and splits it proposes; all of them are at
 * {@code /proposals}
 */
record ModelDocument(String version, State state, String orderedBy, Instant orderedAt, @Nullable Instant endedAt,
		long records, @Nullable String failure, long merges, long splits, @Nullable Applying applying,
		@Nullable ModelParameters parameters, @Nullable Map<MatchField, FieldDrift> drift,
		@Nullable List<ProposalDocument> proposals) {

	static ModelDocument of(Training training, Standing standing) {
		return of(training, standing, null, null, null);
	}

	static ModelDocument of(Training training, Standing standing, @Nullable ModelParameters parameters,
			@Nullable Map<MatchField, FieldDrift> drift, @Nullable List<ProposalDocument> proposals) {
		boolean counts = training.version().equals(standing.version());
		return new ModelDocument(training.version(), state(training, counts), training.orderedBy(),
				training.orderedAt(), training.endedAt(), training.records(), training.failure(), training.merges(),
				training.splits(),
				(counts && !standing.applied()) ? new Applying(standing.done(), standing.of()) : null, parameters,
				drift, proposals);
	}

	private static State state(Training training, boolean counts) {
		if (training.endedAt() == null) {
			return State.TRAINING;
		}
		if (training.failure() != null) {
			return State.FAILED;
		}
		return counts ? State.ACTIVE : State.PROPOSED;
	}

	/**
	 * How a version stands.
	 */
	enum State {

		/** It is being trained. */
		TRAINING,

		/** It is trained and does not count, not yet or no more. */
		PROPOSED,

		/** Records are compared by it. */
		ACTIVE,

		/** Its training failed. */
		FAILED

	}

	/**
	 * How far a version has been applied.
	 *
	 * @param done how many records have been compared by it
	 * @param of how many are to be
	 */
	record Applying(long done, long of) {
	}

	/**
	 * How much a field differs from the version that counts.
	 *
	 * @param same among pairs of one person
	 * @param different among pairs of strangers
	 */
	record FieldDrift(double same, double different) {
	}

}
