package io.tieout.app.process.identity;

import io.tieout.customer.Edge;
import io.tieout.customer.IdentifierKind;
import io.tieout.customer.LinkDecision;
import io.tieout.customer.ModelFigures;
import io.tieout.customer.RecordId;
import io.tieout.customer.SimilarityRule;
import io.tieout.customer.matching.Agreement;
import io.tieout.customer.matching.Features;
import io.tieout.customer.matching.ModelTraining;
import io.tieout.customer.matching.TermTable;
import io.tieout.sealing.BlindIndex;
import io.tieout.sealing.Sealer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Trains a version of the model on every record there is, and finds out what it would
 * change. Changes nothing.
 */
final class ModelTrainer {

	/** Of two records at least something can be learned. */
	private static final int FEWEST_RECORDS = 2;

	/** Descriptions are read once each. */
	private static final long NO_CACHE = 0;

	private final IdentitySettings settings;

	private final Sealer sealer;

	private final BlindIndex index;

	ModelTrainer(IdentitySettings settings, Sealer sealer, BlindIndex index) {
		this.settings = settings;
		this.sealer = sealer;
		this.index = index;
	}

	/**
	 * Trains a version.
	 * @param jdbc takes part in a transaction that sees one state from start to end
	 * @throws TooFewRecordsException if there is nothing to learn from
	 */
	Trained train(JdbcClient jdbc, String version) {
		Population population = Population.read(jdbc,
				new DescriptionReader(jdbc, this.sealer, new RecordCache(NO_CACHE)));
		if (population.size() < FEWEST_RECORDS) {
			throw new TooFewRecordsException();
		}
		ModelFigures figures = ModelFigures
			.of(ModelTraining.train(version, population.features(), population::forEachPair));
		HashedTerms terms = HashedTerms.of(this.index, new TermTable(population.features()));
		Stated stated = new Stated(jdbc, population);
		SimilarityRule rule = new SimilarityRule(figures.model(version), terms);
		return new Trained(population.size(), figures, terms,
				Regrouped.by(population, guards(stated, rule), edges(population, stated, rule)));
	}

	private Guards guards(Stated stated, SimilarityRule rule) {
		return new Guards(this.settings, (record) -> stated.identifiers.getOrDefault(record, List.of()),
				stated::features, (one, other) -> weight(stated, rule, one, other));
	}

	private static OptionalInt weight(Stated stated, SimilarityRule rule, RecordId one, RecordId other) {
		return rule.weightMillibits(stated.features(one), stated.features(other));
	}

	private static List<Edge> edges(Population population, Stated stated, SimilarityRule rule) {
		List<Edge> edges = new ArrayList<>(stated.words);
		edges.addAll(stated.sharing());
		population
			.forEachPair((pair) -> rule
				.link(population.record(pair.one()), population.features().get(pair.one()),
						population.record(pair.other()), population.features().get(pair.other()))
				.ifPresent(edges::add));
		return edges;
	}

	/**
	 * What was learned.
	 *
	 * @param records how many records there were
	 * @param figures the model
	 * @param terms the frequencies that belong to it
	 * @param proposals what it would change
	 */
	record Trained(long records, ModelFigures figures, HashedTerms terms, List<Proposal> proposals) {
	}

	/** There are not enough records to learn from. */
	static final class TooFewRecordsException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		TooFewRecordsException() {
			super("There are fewer than " + FEWEST_RECORDS + " customer records to learn from.");
		}

	}

	/**
	 * What of the records does not depend on the model: identifiers and the words of
	 * stewards.
	 */
	private static final class Stated {

		private final Map<RecordId, Features> described = new HashMap<>();

		private final Map<RecordId, Collection<IdentityKey>> identifiers = new HashMap<>();

		private final Map<IdentityKey, List<RecordId>> holders = new HashMap<>();

		private final List<Edge> words = new ArrayList<>();

		Stated(JdbcClient jdbc, Population population) {
			for (int place = 0; place < population.size(); place++) {
				this.described.put(population.record(place), population.features().get(place));
			}
			jdbc.sql("""
					SELECT kind, hash, record FROM process.identity_holder holder WHERE current AND NOT EXISTS (
						SELECT FROM process.identity_weak_key weak
						WHERE weak.kind = holder.kind AND weak.hash = holder.hash)
					ORDER BY record""").query((RowCallbackHandler) (row) -> {
				RecordId record = RecordId.parse(row.getString("record"));
				IdentityKey key = new IdentityKey(IdentifierKind.valueOf(row.getString("kind")), row.getString("hash"));
				this.identifiers.computeIfAbsent(record, (unseen) -> new ArrayList<>()).add(key);
				this.holders.computeIfAbsent(key, (unseen) -> new ArrayList<>()).add(record);
			});
			jdbc.sql("SELECT * FROM process.identity_link WHERE decision = ANY (?)")
				.param(new String[] { LinkDecision.STEWARD_SAME.name(), LinkDecision.STEWARD_DIFFERENT.name() })
				.query((RowCallbackHandler) (row) -> this.words.add(GraphReader.edge(row)));
		}

		Features features(RecordId record) {
			return Objects.requireNonNull(this.described.get(record), "Every record is described");
		}

		List<Edge> sharing() {
			List<Edge> edges = new ArrayList<>();
			this.holders.forEach((key, records) -> {
				for (int one = 0; one < records.size(); one++) {
					for (RecordId other : records.subList(one + 1, records.size())) {
						Agreement agreement = Agreement.of(features(records.get(one)), features(other));
						key.kind().link(records.get(one), other, agreement).ifPresent(edges::add);
					}
				}
			});
			return edges;
		}

	}

}
