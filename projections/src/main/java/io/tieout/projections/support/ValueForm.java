package io.tieout.projections.support;

import io.tieout.core.BusinessDate;
import io.tieout.core.CustomerId;
import io.tieout.core.Quantity;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How values of a Java type stand in a column. Known are the plain types of
 * {@link ColumnType}, quantities, business dates and customer ids, enums by their names,
 * and records that wrap one text, such as a SKU.
 *
 * @param type the column's type
 * @param toColumn a component's value to a column's
 * @param fromColumn a column's value to a component's
 */
record ValueForm(ColumnType type, Function<Object, Object> toColumn, Function<Object, Object> fromColumn) {

	private static final Map<Class<?>, ValueForm> KNOWN = Map.ofEntries(Map.entry(String.class, asIs(ColumnType.TEXT)),
			Map.entry(long.class, asIs(ColumnType.BIGINT)), Map.entry(Long.class, asIs(ColumnType.BIGINT)),
			Map.entry(BigDecimal.class, asIs(ColumnType.NUMERIC)),
			Map.entry(Instant.class, asIs(ColumnType.TIMESTAMPTZ)), Map.entry(LocalDate.class, asIs(ColumnType.DATE)),
			Map.entry(boolean.class, asIs(ColumnType.BOOLEAN)), Map.entry(Boolean.class, asIs(ColumnType.BOOLEAN)),
			Map.entry(byte[].class, asIs(ColumnType.BYTEA)),
			Map.entry(Json.class, of(ColumnType.JSON, Json.class, String.class, Json::text, Json::new)),
			Map.entry(Quantity.class,
					of(ColumnType.NUMERIC, Quantity.class, BigDecimal.class, Quantity::toDecimal, Quantity::of)),
			Map.entry(BusinessDate.class,
					of(ColumnType.DATE, BusinessDate.class, LocalDate.class, BusinessDate::value, BusinessDate::new)),
			Map.entry(CustomerId.class,
					of(ColumnType.TEXT, CustomerId.class, String.class, CustomerId::toString, CustomerId::parse)));

	/**
	 * The form of a type.
	 * @throws IllegalArgumentException if a column cannot hold it
	 */
	static ValueForm of(Class<?> type) {
		ValueForm known = KNOWN.get(type);
		if (known != null) {
			return known;
		}
		if (type.isEnum()) {
			return constants(type);
		}
		RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
		if (components.length == 1 && components[0].getType() == String.class) {
			Function<Object[], Object> wrap = RecordAccess.constructor(type);
			return new ValueForm(ColumnType.TEXT, RecordAccess.accessor(components[0]),
					(text) -> wrap.apply(new Object[] { text }));
		}
		throw new IllegalArgumentException("A column cannot hold " + type);
	}

	private static ValueForm asIs(ColumnType type) {
		return new ValueForm(type, Function.identity(), Function.identity());
	}

	private static <J, C> ValueForm of(ColumnType type, Class<J> javaType, Class<C> columnType, Function<J, C> toColumn,
			Function<C, J> fromColumn) {
		return new ValueForm(type, (value) -> toColumn.apply(javaType.cast(value)),
				(value) -> fromColumn.apply(columnType.cast(value)));
	}

	private static ValueForm constants(Class<?> type) {
		Map<Object, Object> byName = Arrays.stream(type.getEnumConstants())
			.collect(Collectors.toMap((constant) -> ((Enum<?>) constant).name(), Function.identity()));
		return new ValueForm(ColumnType.TEXT, (value) -> ((Enum<?>) value).name(), (name) -> {
			Object constant = byName.get(name);
			if (constant == null) {
				throw new IllegalStateException(type + " has no " + name);
			}
			return constant;
		});
	}

}
