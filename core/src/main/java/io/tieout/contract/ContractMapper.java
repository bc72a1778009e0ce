package io.tieout.contract;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.Nulls;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON shape of everything that crosses Tieout's borders: commands, events, snapshots
 * and the API. Strict in both directions, since what is written is read for as long as
 * events live: an unknown property, a missing one that is not {@code @Nullable}, a number
 * where text belongs are errors, never guessed at. The same value always has the same
 * bytes: properties in the order of declaration, sets and map entries sorted, absent
 * values left out.
 *
 * <p>
 * Shapes: a record with the only component {@code String value} is a JSON string, so are
 * {@code BusinessDate}, {@code Rate}, {@code CustomerId}, instants (RFC 3339) and
 * currencies; {@code Quantity} is a number; {@code Money} and {@code UnitPrice} are
 * {@code {"amount":"12.34","currency":"GBP"}}; enums are their constant's name; any other
 * record is an object of its components, read through its canonical constructor;
 * Jackson's annotations on records are not looked at. There is no default typing.
 */
public final class ContractMapper {

	private ContractMapper() {
	}

	/**
	 * A new mapper. Building one is costly and a mapper is thread-safe: keep it.
	 */
	public static JsonMapper create() {
		JsonFactory factory = JsonFactory.builder().recyclerPool(JsonRecyclerPools.threadLocalPool()).build();
		return JsonMapper.builder(factory)
			.addModule(new CoreValueModule())
			.changeDefaultNullHandling((nulls) -> nulls.withContentNulls(Nulls.FAIL))
			.changeDefaultPropertyInclusion(
					(value) -> value.withValueInclusion(Include.NON_NULL).withContentInclusion(Include.NON_NULL))
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
					DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
					DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
					DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
			.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
			.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS, MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
			.enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY)
			.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
			.disable(SerializationFeature.FAIL_ON_ORDER_MAP_BY_INCOMPARABLE_KEY)
			.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
			.disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
			.disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
			.build();
	}

}
