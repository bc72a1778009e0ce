package io.tieout.app.process.identity;

import io.tieout.contract.ContractMapper;
import io.tieout.customer.IdentityModelEvent.ModelActivated;
import io.tieout.customer.IdentityModelEvent.ModelTrained;
import io.tieout.customer.ModelFigures;
import io.tieout.customer.ModelScope;
import io.tieout.customer.SimilarityRule;
import io.tieout.customer.matching.MatchField;
import io.tieout.customer.matching.ShippedModel;
import io.tieout.customer.matching.TermFrequencies;
import io.tieout.sealing.BlindIndex;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Versions of the model as the process knows them: what each has learned, and which one
 * counts.
 */
final class ModelTable {

	private final JdbcClient jdbc;

	private final BlindIndex index;

	private final JsonMapper mapper = ContractMapper.create();

	ModelTable(JdbcClient jdbc, BlindIndex index) {
		this.jdbc = jdbc;
		this.index = index;
	}

	/**
	 * Notes what a version has learned.
	 */
	void trained(ModelTrained trained) {
		this.jdbc.sql("""
				INSERT INTO process.identity_model (version, figures) VALUES (?, ?) ON CONFLICT DO NOTHING""")
			.params(trained.version(), this.mapper.writeValueAsString(trained.figures()))
			.update();
	}

	/**
	 * Notes that a version counts from now on, and for which records that are there.
	 * @param position where the history says so
	 */
	void activated(ModelActivated activated, long position) {
		this.jdbc.sql("""
				INSERT INTO process.identity_active_model (version, position, done_number, last_number)
				SELECT ?, ?, CASE WHEN ? THEN 0 ELSE coalesce(max(number), 0) END, coalesce(max(number), 0)
				FROM process.identity_record
				ON CONFLICT (one) DO UPDATE SET version = excluded.version, position = excluded.position,
					done_number = excluded.done_number, last_number = excluded.last_number""")
			.params(activated.version(), position, activated.apply() == ModelScope.ALL)
			.update();
	}

	/**
	 * The version that counts; empty while it is the shipped one.
	 */
	Optional<ActiveModel> active() {
		return this.jdbc.sql("SELECT version, position, done_number, last_number FROM process.identity_active_model")
			.query((row, number) -> new ActiveModel(row.getString("version"), row.getLong("position"),
					row.getLong("done_number"), row.getLong("last_number")))
			.optional();
	}

	/**
	 * Notes up to which record the version that counts has been applied.
	 */
	void applied(long number) {
		this.jdbc.sql("UPDATE process.identity_active_model SET done_number = ?").param(number).update();
	}

	/**
	 * What a version has learned; empty if there is no such version.
	 */
	Optional<ModelFigures> figures(String version) {
		if (version.equals(ShippedModel.VERSION)) {
			return Optional.of(ModelFigures.of(ShippedModel.get()));
		}
		return this.jdbc.sql("SELECT figures FROM process.identity_model WHERE version = ?")
			.param(version)
			.query(String.class)
			.optional()
			.map((figures) -> this.mapper.readValue(figures, ModelFigures.class));
	}

	/**
	 * The rule by which a version finds records to be alike.
	 */
	SimilarityRule rule(String version) {
		if (version.equals(ShippedModel.VERSION)) {
			return new SimilarityRule(ShippedModel.get(), TermFrequencies.NONE);
		}
		ModelFigures figures = figures(version)
			.orElseThrow(() -> new IllegalStateException("There is no model " + version));
		return new SimilarityRule(figures.model(version), terms(version));
	}

	private HashedTerms terms(String version) {
		Map<MatchField, Map<Long, Double>> shares = new EnumMap<>(MatchField.class);
		Map<MatchField, Double> others = new EnumMap<>(MatchField.class);
		this.jdbc.sql("SELECT field, share FROM process.identity_other_terms WHERE version = ?")
			.param(version)
			.query((RowCallbackHandler) (row) -> {
				MatchField field = MatchField.valueOf(row.getString("field"));
				others.put(field, row.getDouble("share"));
				shares.put(field, new HashMap<>());
			});
		this.jdbc.sql("SELECT field, hash, share FROM process.identity_term WHERE version = ?")
			.param(version)
			.query((RowCallbackHandler) (row) -> shares
				.computeIfAbsent(MatchField.valueOf(row.getString("field")), (unseen) -> new HashMap<>())
				.put(row.getLong("hash"), row.getDouble("share")));
		return new HashedTerms(this.index, shares, others);
	}

	/**
	 * The version that counts.
	 *
	 * @param version the version
	 * @param position where the history says so
	 * @param done number of the last record it has been applied to
	 * @param last number of the last record it is to be applied to
	 */
	record ActiveModel(String version, long position, long done, long last) {

		boolean isApplied() {
			return this.done >= this.last;
		}

	}

}
