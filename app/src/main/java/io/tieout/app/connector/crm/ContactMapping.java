package io.tieout.app.connector.crm;

import io.tieout.core.SourceSystem;
import io.tieout.customer.PersonalField;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a CRM's export are.
 *
 * @param feed name of the feed its files come through
 * @param source the source system its records are of
 * @param charset the character set of a file that names none
 * @param delimiter what stands between cells
 * @param keys the columns that are no fields
 * @param modifiedFormat how the time of the last change is written
 * @param birthDateFormat how a birth date is written, {@code null} to keep it as given
 * @param fields the column of each field
 * @param consents the columns of consents, by purpose
 * @param ignored columns that are passed over; a star at the end stands for anything
 */
public record ContactMapping(String feed, SourceSystem source, Charset charset, char delimiter, Keys keys,
		TimeFormat modifiedFormat, @Nullable DateFormat birthDateFormat, Map<PersonalField, String> fields,
		Map<String, ConsentColumn> consents, List<String> ignored) {

	private static final Pattern FEED = Pattern.compile("[a-z][a-z0-9-]{1,39}");

	private static final Pattern PURPOSE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

	private static final String WILDCARD = "*";

	/**
	 * A mapping.
	 * @throws IllegalArgumentException if it contradicts itself
	 */
	public ContactMapping {
		Map<PersonalField, String> ordered = new EnumMap<>(PersonalField.class);
		ordered.putAll(fields);
		fields = Collections.unmodifiableMap(ordered);
		consents = Collections.unmodifiableMap(new TreeMap<>(consents));
		ignored = List.copyOf(ignored);
		require(FEED.matcher(feed).matches(), "a feed's name has small letters, digits and dashes");
		require(delimiter == '\t' || (delimiter > ' ' && delimiter != '"' && !Character.isLetterOrDigit(delimiter)),
				"the delimiter is a tab or one character that is no letter, digit, blank or quote");
		require(!fields.containsKey(PersonalField.SOURCE_ID),
				"the column of the record's id is named by id, not in fields");
		for (String purpose : consents.keySet()) {
			require(PURPOSE.matcher(purpose).matches(),
					"a consent is named by at most 40 letters, digits and dashes, not '" + purpose + "'");
		}
		requireDistinct(columns(keys, fields, consents), ignored);
	}

	private static void requireDistinct(List<String> columns, List<String> ignored) {
		Set<String> seen = new HashSet<>();
		for (String column : columns) {
			require(!column.isBlank(), "a column has a name");
			require(seen.add(column), "the column " + column + " is mapped twice");
			require(!ignored.contains(column), "the column " + column + " is both mapped and ignored");
		}
	}

	private static void require(boolean right, String otherwise) {
		if (!right) {
			throw new IllegalArgumentException(otherwise);
		}
	}

	private static List<String> columns(Keys keys, Map<PersonalField, String> fields,
			Map<String, ConsentColumn> consents) {
		List<String> columns = new ArrayList<>();
		columns.add(keys.id());
		columns.add(keys.modified());
		if (keys.version() != null) {
			columns.add(keys.version());
		}
		columns.addAll(fields.values());
		consents.values().forEach((consent) -> columns.add(consent.column()));
		return columns;
	}

	/**
	 * The columns every file has to have: one that is silently missing would take back
	 * what was stated before.
	 */
	List<String> columns() {
		return columns(this.keys, this.fields, this.consents);
	}

	/**
	 * Whether a column that is not mapped is passed over.
	 */
	boolean ignores(String column) {
		return this.ignored.stream()
			.anyMatch((one) -> one.endsWith(WILDCARD) ? column.startsWith(one.substring(0, one.length() - 1))
					: one.equals(column));
	}

	/**
	 * The columns that say which record it is, and of when.
	 *
	 * @param id the record's own id
	 * @param modified when it was last changed
	 * @param version its version, {@code null} if that is the time of the change
	 */
	public record Keys(String id, String modified, @Nullable String version) {
	}

}
