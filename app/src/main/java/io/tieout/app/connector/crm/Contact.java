package io.tieout.app.connector.crm;

import io.tieout.app.ingest.customer.StatedTexts;
import io.tieout.app.ingest.customer.StatedCustomer;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.reading.TextFlaw;
import io.tieout.core.InvalidValueException;
import io.tieout.core.SourceRef;
import io.tieout.customer.PersonalField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a row says, as its mapping has it.
 *
 * @param modified when it was last changed, {@code null} if that cannot be told
 * @param customer what it states, {@code null} if anything is wrong
 * @param problems what is wrong
 */
record Contact(@Nullable Instant modified, @Nullable StatedCustomer customer, List<Problem> problems) {

	private static final int MAX_VERSION = 100;

	/**
	 * Reads a row; everything that is wrong is found at once.
	 */
	static Contact of(ContactRow row, long line, ContactMapping mapping) {
		Cells cells = new Cells(row, line, new ArrayList<>());
		String id = cells.required(mapping.keys().id(), Contact::sourceId);
		Instant modified = cells.required(mapping.keys().modified(), mapping.modifiedFormat()::read);
		String versionColumn = mapping.keys().version();
		String version = (versionColumn != null) ? cells.required(versionColumn, Contact::version) : null;
		Map<PersonalField, String> values = cells.personal(mapping);
		if (id == null || modified == null || !cells.problems().isEmpty()) {
			return new Contact(modified, null, cells.problems());
		}
		return new Contact(modified,
				new StatedCustomer(mapping.source(), id, null, modified, version, values, consents(row, mapping)),
				List.of());
	}

	private static Map<String, Boolean> consents(ContactRow row, ContactMapping mapping) {
		Map<String, Boolean> consents = new TreeMap<>();
		mapping.consents().forEach((purpose, consent) -> {
			String word = row.cell(consent.column());
			if (!word.isEmpty()) {
				consents.put(purpose, consent.isYes(word));
			}
		});
		return consents;
	}

	private static String sourceId(String text) {
		return SourceRef.of("any", text).recordId();
	}

	private static String version(String text) {
		if (text.length() > MAX_VERSION) {
			throw new InvalidValueException("VERSION_INVALID", "A version has 1 to " + MAX_VERSION + " characters.");
		}
		return text;
	}

	/** Never says who. */
	@Override
	public String toString() {
		return "Contact[" + this.modified + "]";
	}

	/** Reads cells and notes what is wrong, by column. */
	private record Cells(ContactRow row, long line, List<Problem> problems) {

		<T> @Nullable T required(String column, Function<String, T> reading) {
			String cell = this.row.cell(column);
			if (cell.isEmpty()) {
				return wrong(column, "FIELD_MISSING", "This column is required.");
			}
			TextFlaw flaw = TextFlaw.of(cell);
			if (flaw != null) {
				return wrong(column, flaw.name(), flaw.detail());
			}
			try {
				return reading.apply(cell);
			}
			catch (InvalidValueException ex) {
				return wrong(column, ex.code(), String.valueOf(ex.getMessage()));
			}
		}

		Map<PersonalField, String> personal(ContactMapping mapping) {
			StatedTexts texts = new StatedTexts(this.line, this.problems);
			DateFormat days = mapping.birthDateFormat();
			mapping.fields().forEach((field, column) -> {
				String cell = this.row.cell(column);
				boolean day = field == PersonalField.BIRTH_DATE && days != null;
				texts.state(field, column, day ? days.normal(cell) : cell);
			});
			return texts.values();
		}

		private <T> @Nullable T wrong(String column, String code, String detail) {
			this.problems.add(Problem.ofField(this.line, column, code, detail));
			return null;
		}

	}

}
