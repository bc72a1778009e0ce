package io.tieout.projections.support;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The types a column may have. A value has one canonical form in bytes, the one
 * PostgreSQL sends and takes in binary COPY; digests are taken over it.
 */
enum ColumnType {

	/** Text, as {@link String}. */
	TEXT("text COLLATE \"C\"", "text", "text") {
		@Override
		void encode(Object value, TupleBuffer out) {
			out.bytes(((String) value).getBytes(StandardCharsets.UTF_8));
		}

		@Override
		@Nullable Object read(ResultSet row, int column) throws SQLException {
			return row.getString(column);
		}
	},

	/** A whole number, as {@link Long}. */
	BIGINT("bigint", "bigint", "int8") {
		@Override
		void encode(Object value, TupleBuffer out) {
			out.int32(Long.BYTES);
			out.int64((Long) value);
		}

		@Override
		@Nullable Object read(ResultSet row, int column) throws SQLException {
			long value = row.getLong(column);
			return row.wasNull() ? null : value;
		}

		@Override
		@Nullable Object[] array(int length) {
			return new Long[length];
		}

		@Override
		Object parse(String text) {
			return Long.valueOf(text);
		}
	},

	/** A decimal, as {@link BigDecimal}; its scale is part of the value. */
	NUMERIC("numeric", "numeric", "numeric") {
		@Override
		void encode(Object value, TupleBuffer out) {
			PostgresNumeric.encode((BigDecimal) value, out);
		}

		@Override
		@Nullable Object read(ResultSet row, int column) throws SQLException {
			return row.getBigDecimal(column);
		}

		@Override
		Object element(Object value) {
			return ((BigDecimal) value).toPlainString();
		}
	},

	/** A moment in whole microseconds, as {@link Instant}. */
	TIMESTAMPTZ("timestamptz", "timestamptz", "timestamptz") {
		@Override
		void encode(Object value, TupleBuffer out) {
			out.int32(Long.BYTES);
			out.int64(micros((Instant) value));
		}

		@Override
		@Nullable Object read(ResultSet row, int column) throws SQLException {
			OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
			return (value != null) ? value.toInstant() : null;
		}

		@Override
		Object element(Object value) {
			return ((Instant) value).truncatedTo(ChronoUnit.MICROS).toString();
		}

		@Override
		Object parse(String text) {
			return OffsetDateTime.parse(text, POSTGRES_TEXT);
		}
	},

	/** A date, as {@link LocalDate}. */
	DATE("date", "date", "date") {
		@Override
		void encode(Object value, TupleBuffer out) {
			out.int32(Integer.BYTES);
			out.int32(Math.toIntExact(((LocalDate) value).toEpochDay() - POSTGRES_EPOCH_DAY));
		}

		@Override
		@Nullable Object read(ResultSet row, int column) throws SQLException {
			return row.getObject(column, LocalDate.class);
		}

		@Override
		Object parse(String text) {
			return LocalDate.parse(text);
		}

		@Override
		Object element(Object value) {
			return value.toString();
		}
	},

	/** True or false, as {@link Boolean}. */
	BOOLEAN("boolean", "boolean", "bool") {
		@Override
		void encode(Object value, TupleBuffer out) {
			out.int32(1);
			out.int8(((Boolean) value) ? 1 : 0);
		}

		@Override
		@Nullable Object read(ResultSet row, int column) throws SQLException {
			boolean value = row.getBoolean(column);
			return row.wasNull() ? null : value;
		}

		@Override
		@Nullable Object[] array(int length) {
			return new Boolean[length];
		}
	},

	/** Bytes. */
	BYTEA("bytea", "bytea", "bytea") {
		@Override
		void encode(Object value, TupleBuffer out) {
			out.bytes((byte[]) value);
		}

		@Override
		@Nullable Object read(ResultSet row, int column) throws SQLException {
			return row.getBytes(column);
		}

		@Override
		@Nullable Object[] array(int length) {
			return new byte[length][];
		}
	},

	/** JSON, as its text. */
	JSON("json", "json", "text") {
		@Override
		void encode(Object value, TupleBuffer out) {
			out.bytes(((String) value).getBytes(StandardCharsets.UTF_8));
		}

		@Override
		@Nullable Object read(ResultSet row, int column) throws SQLException {
			return row.getString(column);
		}
	};

	/** A moment as PostgreSQL writes it. */
	private static final DateTimeFormatter POSTGRES_TEXT = new DateTimeFormatterBuilder()
		.appendPattern("yyyy-MM-dd HH:mm:ss")
		.appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
		.appendOffset("+HH:mm", "+00")
		.toFormatter(Locale.ROOT);

	private static final long POSTGRES_EPOCH_SECOND = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

	private static final long MICROS_PER_SECOND = 1_000_000;

	private static final int NANOS_PER_MICRO = 1_000;

	private static final long POSTGRES_EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();

	private final String definition;

	private final String sqlName;

	private final String arrayElementType;

	ColumnType(String definition, String sqlName, String arrayElementType) {
		this.definition = definition;
		this.sqlName = sqlName;
		this.arrayElementType = arrayElementType;
	}

	/** {@link ChronoUnit#MICROS} counts nanoseconds first, which end in the year 2292. */
	private static long micros(Instant value) {
		long seconds = Math.subtractExact(value.getEpochSecond(), POSTGRES_EPOCH_SECOND);
		return Math.addExact(Math.multiplyExact(seconds, MICROS_PER_SECOND), value.getNano() / NANOS_PER_MICRO);
	}

	/**
	 * The type in a table definition. Text compares by byte: an index in a language's
	 * order would break when the operating system's locale data change.
	 */
	String definition() {
		return this.definition;
	}

	/**
	 * The type in a cast.
	 */
	String sqlName() {
		return this.sqlName;
	}

	/**
	 * The type that array elements are sent as.
	 */
	String arrayElementType() {
		return this.arrayElementType;
	}

	/**
	 * Writes length and canonical bytes of a value.
	 */
	abstract void encode(Object value, TupleBuffer out);

	/**
	 * Reads a column, counted from 1.
	 */
	abstract @Nullable Object read(ResultSet row, int column) throws SQLException;

	/**
	 * A key's value from its text.
	 * @throws NumberFormatException if it is none
	 * @throws java.time.format.DateTimeParseException if it is none
	 */
	Object parse(String text) {
		return text;
	}

	/**
	 * An array to send values of this type in.
	 */
	@Nullable Object[] array(int length) {
		return new String[length];
	}

	/**
	 * A value as an element of that array.
	 */
	Object element(Object value) {
		return value;
	}

}
