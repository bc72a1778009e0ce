package io.tieout.customer;

import io.tieout.customer.GoldenProfile.GoldenConsent;
import io.tieout.customer.GoldenProfile.GoldenField;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which record's value a golden profile shows, field by field: the higher ranked source,
 * then the more recent by the source's own time, then the more complete record. A group
 * that is a {@linkplain FieldGroup#whole() whole} comes from one record. Works on records
 * and times alone, so that no seal is opened to decide.
 */
public final class Survivorship {

	private static final Comparator<RecordFacts> MOST_RECENT_FIRST = Comparator.comparing(RecordFacts::effectiveAt)
		.reversed();

	private static final Comparator<RecordFacts> RECORD_ORDER = Comparator.comparing(RecordFacts::recordId);

	private final SurvivorshipPolicy policy;

	/**
	 * Survivorship under a policy.
	 */
	public Survivorship(SurvivorshipPolicy policy) {
		this.policy = policy;
	}

	/**
	 * The golden profile of a customer, the same for any order of its records.
	 * @param records the latest version of each of its records
	 */
	public GoldenProfile profile(Collection<RecordFacts> records) {
		SortedMap<PersonalField, GoldenField> fields = new TreeMap<>();
		for (PersonalField field : PersonalField.values()) {
			if (field.group() != FieldGroup.ORIGIN) {
				golden(field, records).ifPresent((golden) -> fields.put(field, golden));
			}
		}
		return new GoldenProfile(this.policy.version(), fields, consents(records));
	}

	private Optional<GoldenField> golden(PersonalField field, Collection<RecordFacts> records) {
		List<RecordFacts> candidates = records.stream()
			.filter((record) -> competes(record, field))
			.sorted(bestFirst(field.group()))
			.toList();
		if (candidates.isEmpty() || !candidates.get(0).present().contains(field)) {
			return Optional.empty();
		}
		List<RecordId> losers = candidates.stream()
			.skip(1)
			.filter((record) -> record.present().contains(field))
			.map(RecordFacts::recordId)
			.toList();
		return Optional.of(new GoldenField(candidates.get(0).recordId(), decisive(field.group(), candidates), losers));
	}

	private static boolean competes(RecordFacts record, PersonalField field) {
		return field.group().whole() ? record.completeness(field.group()) > 0 : record.present().contains(field);
	}

	private SurvivorshipRule decisive(FieldGroup group, List<RecordFacts> candidates) {
		if (candidates.size() == 1) {
			return SurvivorshipRule.ONLY_VALUE;
		}
		RecordFacts winner = candidates.get(0);
		RecordFacts next = candidates.get(1);
		if (byRank(group).compare(winner, next) != 0) {
			return SurvivorshipRule.SOURCE_RANK;
		}
		if (MOST_RECENT_FIRST.compare(winner, next) != 0) {
			return SurvivorshipRule.RECENCY;
		}
		return (mostCompleteFirst(group).compare(winner, next) != 0) ? SurvivorshipRule.COMPLETENESS
				: SurvivorshipRule.RECORD_ORDER;
	}

	private Comparator<RecordFacts> bestFirst(FieldGroup group) {
		return byRank(group).thenComparing(MOST_RECENT_FIRST)
			.thenComparing(mostCompleteFirst(group))
			.thenComparing(RECORD_ORDER);
	}

	private Comparator<RecordFacts> byRank(FieldGroup group) {
		return Comparator.comparingInt((record) -> this.policy.rank(group, record.recordId().source()));
	}

	private static Comparator<RecordFacts> mostCompleteFirst(FieldGroup group) {
		return Comparator.comparingInt((RecordFacts record) -> record.completeness(group)).reversed();
	}

	private static SortedMap<String, GoldenConsent> consents(Collection<RecordFacts> records) {
		SortedMap<String, GoldenConsent> consents = new TreeMap<>();
		SortedSet<String> purposes = new TreeSet<>();
		records.forEach((record) -> purposes.addAll(record.consents().keySet()));
		purposes.forEach((purpose) -> consents.put(purpose, strictest(purpose, records)));
		return consents;
	}

	private static GoldenConsent strictest(String purpose, Collection<RecordFacts> records) {
		List<RecordId> refusing = stating(purpose, false, records);
		List<RecordId> agreeing = stating(purpose, true, records);
		return refusing.isEmpty() ? new GoldenConsent(true, agreeing.get(0), refusing)
				: new GoldenConsent(false, refusing.get(0), agreeing);
	}

	private static List<RecordId> stating(String purpose, Boolean given, Collection<RecordFacts> records) {
		return records.stream()
			.filter((record) -> given.equals(record.consents().get(purpose)))
			.sorted(MOST_RECENT_FIRST.thenComparing(RECORD_ORDER))
			.map(RecordFacts::recordId)
			.toList();
	}

}
