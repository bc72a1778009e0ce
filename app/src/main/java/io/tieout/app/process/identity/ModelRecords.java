package io.tieout.app.process.identity;

import io.tieout.app.process.identity.ModelTrainer.Trained;
import io.tieout.app.process.identity.Proposal.Kind;
import io.tieout.core.CustomerId;
import io.tieout.customer.RecordId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is stored of trainings: how each stands, the frequencies it has learned and what
 * it proposes.
 */
final class ModelRecords {

	private static final String COLUMNS = "number, ordered_by, ordered_at, ended_at, records, merges, splits, failure";

	private final JdbcClient jdbc;

	ModelRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Notes a training that begins, and ends those that were killed. To be called under
	 * the lock of trainings.
	 */
	Training begin(String orderedBy, Instant at) {
		this.jdbc.sql("""
				UPDATE process.identity_training SET ended_at = clock_timestamp(), failure = 'Its node was stopped'
				WHERE ended_at IS NULL""").update();
		return this.jdbc.sql("""
				INSERT INTO process.identity_training (number, ordered_by, ordered_at)
				SELECT coalesce(max(number), 0) + 1, ?, ? FROM process.identity_training RETURNING\s""" + COLUMNS)
			.params(orderedBy, time(at))
			.query(ModelRecords::training)
			.single();
	}

	/**
	 * Keeps what a training has learned and proposes.
	 */
	void keep(Training training, Trained trained) {
		trained.terms()
			.others()
			.forEach((field, share) -> this.jdbc.sql("""
					INSERT INTO process.identity_other_terms (version, field, share) VALUES (?, ?, ?)""")
				.params(training.version(), field.name(), share)
				.update());
		trained.terms()
			.shares()
			.forEach((field, shares) -> this.jdbc.sql("""
					INSERT INTO process.identity_term (version, field, hash, share)
					SELECT ?, ?, hash, share FROM unnest(?, ?) AS term (hash, share)""")
				.params(training.version(), field.name(), shares.keySet().stream().mapToLong(Long::longValue).toArray(),
						shares.values().stream().mapToDouble(Double::doubleValue).toArray())
				.update());
		int number = 0;
		for (Proposal proposal : trained.proposals()) {
			number++;
			this.jdbc.sql("""
					INSERT INTO process.identity_proposal (version, number, kind, customers, parts)
					VALUES (?, ?, ?, ?::uuid[], ?)""")
				.params(training.version(), number, proposal.kind().name(),
						proposal.customers().stream().map(CustomerId::toString).toArray(String[]::new),
						text(proposal.parts()))
				.update();
		}
	}

	/**
	 * Notes that a training is over.
	 */
	void end(Training training, @Nullable Trained trained, @Nullable String failure) {
		List<Proposal> proposals = (trained != null) ? trained.proposals() : List.of();
		long merges = proposals.stream().filter((proposal) -> proposal.kind() == Kind.MERGE).count();
		this.jdbc.sql("""
				UPDATE process.identity_training SET ended_at = clock_timestamp(), records = ?, merges = ?, splits = ?,
					failure = ?
				WHERE number = ?""")
			.params((trained != null) ? trained.records() : 0, merges, proposals.size() - merges, failure,
					training.number())
			.update();
	}

	/**
	 * SHA-256 over the frequencies, in order of fields and hashes, in hex.
	 */
	static String digest(HashedTerms terms) {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			terms.shares().forEach((field, shares) -> {
				digest.update(field.name().getBytes(StandardCharsets.UTF_8));
				ByteBuffer row = ByteBuffer.allocate(2 * Long.BYTES);
				new TreeMap<>(shares)
					.forEach((hash, share) -> digest.update(row.clear().putLong(hash).putDouble(share).array()));
				digest.update(row.clear().putDouble(terms.others().getOrDefault(field, 0.0)).array(), 0, Long.BYTES);
			});
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	/** A page of trainings, the newest first. */
	List<Training> trainings(@Nullable Integer before, int limit) {
		return this.jdbc
			.sql("SELECT " + COLUMNS + " FROM process.identity_training"
					+ " WHERE (?::integer IS NULL OR number < ?) ORDER BY number DESC LIMIT ?")
			.params(before, before, limit)
			.query(ModelRecords::training)
			.list();
	}

	Optional<Training> training(String version) {
		return this.jdbc.sql("SELECT " + COLUMNS + " FROM process.identity_training WHERE 'trained-' || number = ?")
			.param(version)
			.query(ModelRecords::training)
			.optional();
	}

	/** A page of what a version proposes. */
	List<Proposal> proposals(String version, int after, int limit) {
		return this.jdbc.sql("""
				SELECT kind, customers, parts FROM process.identity_proposal
				WHERE version = ? AND number > ? ORDER BY number LIMIT ?""")
			.params(version, after, limit)
			.query((row, number) -> new Proposal(Kind.valueOf(row.getString("kind")), customers(row), parts(row)))
			.list();
	}

	private static List<CustomerId> customers(ResultSet row) throws SQLException {
		Array customers = row.getArray("customers");
		return Arrays.stream((UUID[]) customers.getArray()).map(CustomerId::new).toList();
	}

	private static List<List<RecordId>> parts(ResultSet row) throws SQLException {
		return row.getString("parts")
			.lines()
			.map((line) -> Arrays.stream(line.split(" ")).map(RecordId::parse).toList())
			.toList();
	}

	private static String text(List<List<RecordId>> parts) {
		return parts.stream()
			.map((part) -> part.stream().map(RecordId::toString).collect(Collectors.joining(" ")))
			.collect(Collectors.joining("\n"));
	}

	private static OffsetDateTime time(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

	private static Training training(ResultSet row, int index) throws SQLException {
		OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
		return new Training(row.getInt("number"), row.getString("ordered_by"),
				row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
				(ended != null) ? ended.toInstant() : null, row.getLong("records"), row.getLong("merges"),
				row.getLong("splits"), row.getString("failure"));
	}

}
