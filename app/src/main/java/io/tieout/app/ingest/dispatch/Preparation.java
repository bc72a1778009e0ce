package io.tieout.app.ingest.dispatch;

import io.tieout.app.ingest.dispatch.Prepared.Flawed;
import io.tieout.app.ingest.dispatch.Prepared.Stated;
import io.tieout.app.ingest.feed.Interpretation.Rejected;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.inbox.Arrivals;
import io.tieout.app.ingest.inbox.NewRecord;
import io.tieout.app.ingest.inbox.SealedText;
import io.tieout.core.BusinessDate;
import io.tieout.core.SourceSystem;
import io.tieout.sealing.RecordKey;
import io.tieout.sealing.Sealer;
import io.tieout.sealing.Seals;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Seals the raw texts of a batch and hashes its contents. What states something is sealed
 * under a key that stays: its record's own if it is personal, else one of its arrival.
 * What only its sender can mend is sealed under a key that expires after 30 days.
 */
public final class Preparation {

	private static final SourceSystem UNKNOWN = new SourceSystem("UNKNOWN");

	private final Sealer sealer;

	/**
	 * A preparation.
	 */
	public Preparation(Sealer sealer) {
		this.sealer = sealer;
	}

	/**
	 * Makes the key under which the body of an arrival is sealed.
	 */
	public Seals sealsOf(RecordKey arrivalKey, Instant receivedAt) {
		return this.sealer.expiringSeals(List.of(arrivalKey), receivedAt.plus(Arrivals.BODY_KEPT_FOR));
	}

	/**
	 * Prepares records.
	 */
	public PreparedBatch prepare(List<Envelope> envelopes) {
		Seals seals = this.sealer.seals(recordKeys(envelopes));
		Map<RecordKey, Seals> expiring = new HashMap<>();
		List<Prepared> prepared = new ArrayList<>(envelopes.size());
		BusinessDate lastDay = null;
		for (Envelope envelope : envelopes) {
			Prepared record = (envelope.interpretation() instanceof Statement statement)
					? stated(envelope, statement, seals)
					: flawed(envelope, (Rejected) envelope.interpretation(), expiring, lastDay);
			lastDay = record.tradingDay();
			prepared.add(record);
		}
		return new PreparedBatch(prepared, seals);
	}

	/**
	 * What is kept of one record that states something; empty if its key was erased.
	 */
	public Optional<NewRecord> kept(Envelope envelope) {
		Statement statement = (Statement) envelope.interpretation();
		RecordKey key = keyOf(envelope, statement);
		Seals seals = this.sealer.seals(List.of(key));
		return seals.isErased(key) ? Optional.empty() : Optional.of(record(envelope, statement, seals));
	}

	private static Set<RecordKey> recordKeys(List<Envelope> envelopes) {
		Set<RecordKey> keys = new HashSet<>();
		for (Envelope envelope : envelopes) {
			if (envelope.interpretation() instanceof Statement statement) {
				keys.add(keyOf(envelope, statement));
			}
		}
		return keys;
	}

	private static RecordKey keyOf(Envelope envelope, Statement statement) {
		RecordKey own = statement.recordKey();
		return (own != null) ? own : envelope.arrival().recordKey();
	}

	private static Prepared stated(Envelope envelope, Statement statement, Seals seals) {
		if (seals.isErased(keyOf(envelope, statement))) {
			return new Flawed(envelope, List.of(erased(envelope.line())), null,
					statement.identity().reference().system(), statement.tradingDay());
		}
		return new Stated(envelope, statement, record(envelope, statement, seals));
	}

	private static NewRecord record(Envelope envelope, Statement statement, Seals seals) {
		SealedText text = SealedText.of(seals.seal(keyOf(envelope, statement), SealedText.BOUND_TO, envelope.text()));
		return new NewRecord(statement.identity(), contentHash(statement.recordKey(), statement.content(), seals),
				envelope.arrival(), envelope.line(), statement.occurredAt(), statement.businessObject(), text);
	}

	private static Problem erased(long line) {
		return Problem.ofRecord(line, "ERASED", "What this record is about was erased; nothing more is taken of it.");
	}

	private Flawed flawed(Envelope envelope, Rejected rejected, Map<RecordKey, Seals> expiring,
			@Nullable BusinessDate lastDay) {
		RecordKey key = envelope.arrival().key();
		Seals seals = expiring.computeIfAbsent(key, (made) -> sealsOf(made, envelope.arrival().receivedAt()));
		SealedText text = seals.isErased(key) ? null
				: SealedText.of(seals.seal(key, SealedText.BOUND_TO, envelope.text()));
		return new Flawed(envelope, rejected.problems(), text, source(envelope, rejected),
				tradingDay(envelope, rejected, lastDay));
	}

	/**
	 * A record too broken to say whose it is counts under whoever it can only be from.
	 */
	private static SourceSystem source(Envelope envelope, Rejected rejected) {
		Set<SourceSystem> senders = envelope.arrival().delivery().sender().sources();
		return Stream.of(rejected.source(), envelope.source(), (senders.size() == 1) ? senders.iterator().next() : null)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(UNKNOWN);
	}

	/**
	 * A record too broken to say when counts on the day of the one before it, else on the
	 * day it came.
	 */
	private static BusinessDate tradingDay(Envelope envelope, Rejected rejected, @Nullable BusinessDate lastDay) {
		BusinessDate own = rejected.tradingDay();
		if (own != null || lastDay != null) {
			return (own != null) ? own : lastDay;
		}
		return new BusinessDate(envelope.arrival().receivedAt().atZone(ZoneOffset.UTC).toLocalDate());
	}

	/**
	 * A personal content is hashed under its record's key, so that nobody without the key
	 * can try contents out.
	 */
	static String contentHash(@Nullable RecordKey own, String content, Seals recordSeals) {
		if (own != null) {
			return recordSeals.contentHash(own, content);
		}
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
