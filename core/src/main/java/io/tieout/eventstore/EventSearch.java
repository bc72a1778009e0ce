package io.tieout.eventstore;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an auditor looks for. Every criterion given must hold; results come in order of
 * position.
 *
 * @param subject aggregate id
 * @param correlationId transaction
 * @param sourceSystem source system
 * @param sourceRef record and line in that system, as
 * {@link io.tieout.core.SourceRef#recordAndLine()} writes them
 * @param actor who acted
 * @param type logical name
 * @param from recorded at or after
 * @param to recorded before
 * @param occurredFrom business time at or after
 * @param occurredTo business time before
 * @param afterPosition cursor: the last position already seen, 0 for the first page
 * @param limit most results, 1 to 1000
 */
public record EventSearch(@Nullable String subject, @Nullable String correlationId, @Nullable String sourceSystem,
		@Nullable String sourceRef, @Nullable String actor, @Nullable String type, @Nullable Instant from,
		@Nullable Instant to, @Nullable Instant occurredFrom, @Nullable Instant occurredTo, long afterPosition,
		int limit) {

	private static final int MAX_LIMIT = 1000;

	public EventSearch {
		if (limit < 1 || limit > MAX_LIMIT) {
			throw new IllegalArgumentException("A page has 1 to " + MAX_LIMIT + " events");
		}
	}

	/**
	 * Whether an index finds what is looked for, so that many positions cost little.
	 */
	boolean isSelective() {
		return this.subject != null || this.correlationId != null
				|| (this.sourceSystem != null && this.sourceRef != null);
	}

	/**
	 * What follows WHERE; the first two parameters are the bounds of the positions, the
	 * last is the limit.
	 */
	String condition() {
		return criteria().stream()
			.map((criterion) -> " AND " + criterion.sql)
			.collect(Collectors.joining("", "position > ? AND position <= ?", " ORDER BY position LIMIT ?"));
	}

	void set(PreparedStatement query, long after, long through, int most) throws SQLException {
		int index = 1;
		query.setLong(index++, after);
		query.setLong(index++, through);
		for (Criterion criterion : criteria()) {
			query.setObject(index++, criterion.value);
		}
		query.setInt(index, most);
	}

	private List<Criterion> criteria() {
		List<Criterion> criteria = new ArrayList<>();
		add(criteria, "aggregate_id = ?", this.subject);
		add(criteria, "correlation_id = ?", this.correlationId);
		add(criteria, "source_system = ?", this.sourceSystem);
		add(criteria, "source_ref = ?", this.sourceRef);
		add(criteria, "actor = ?", this.actor);
		add(criteria, "type = ?", this.type);
		add(criteria, "occurred_at >= ?", time(this.occurredFrom));
		add(criteria, "occurred_at < ?", time(this.occurredTo));
		return criteria;
	}

	private static @Nullable Object time(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

	private static void add(List<Criterion> criteria, String sql, @Nullable Object value) {
		if (value != null) {
			criteria.add(new Criterion(sql, value));
		}
	}

	private record Criterion(String sql, Object value) {
	}

}
