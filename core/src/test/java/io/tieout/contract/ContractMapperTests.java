package io.tieout.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tieout.core.BusinessDate;
import io.tieout.core.ChannelId;
import io.tieout.core.CompanyId;
import io.tieout.core.CustomerId;
import io.tieout.core.Gtin;
import io.tieout.core.LocationId;
import io.tieout.core.Money;
import io.tieout.core.OrderId;
import io.tieout.core.PaymentId;
import io.tieout.core.Quantity;
import io.tieout.core.Rate;
import io.tieout.core.Rejection;
import io.tieout.core.ReservationId;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import io.tieout.core.SourceSystem;
import io.tieout.core.Tolerance;
import io.tieout.core.UnitPrice;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class ContractMapperTests {

	private static final UUID PERSON = UUID.fromString("01998877-0000-7000-8000-000000000001");

	private final JsonMapper mapper = ContractMapper.create();

	enum Colour {

		RED, GREEN;

		@Override
		public String toString() {
			return "the colour " + name();
		}

	}

	/** A text value of a domain. */
	record TillId(String value) {
	}

	record Line(Sku sku, Quantity quantity, @Nullable Money price) {

		boolean isFree() {
			return this.price == null;
		}

		String getLabel() {
			return this.sku.value();
		}

		String aggregateId() {
			return "line:" + this.sku;
		}

	}

	record Basket(TillId till, int number, Colour colour, List<Line> lines, Map<Sku, Quantity> totals,
			@Nullable Instant paidAt) {
	}

	static List<Object> values() {
		return List.of(new Sku("85123A"), new Gtin("4006381333931"), new LocationId("STORE1"), new ChannelId("web"),
				new CompanyId("UK"), new OrderId("536365"), new PaymentId("pay_1"), new ReservationId("r-1"),
				new SourceSystem("pos"), new CustomerId(PERSON), BusinessDate.parse("2026-11-24"), Rate.of("0.175"),
				Currency.getInstance("GBP"), Instant.parse("2026-11-24T09:30:00.123456Z"), Quantity.parse("-1.5"),
				Money.of("12.34", "GBP"), UnitPrice.of("0.0725", "GBP"), new SourceRef(new SourceSystem("pos"), "x", 3),
				new Tolerance(5, 10), new Sealed("record:crm/1", 1, "sample.Parcel/1/name", "AAAA"), PERSON,
				new Rejection("NO", "No.", Map.of("a", "1", "b", "2")), new TillId("T1"), Colour.GREEN);
	}

	@ParameterizedTest
	@org.junit.jupiter.params.provider.MethodSource("values")
	void everyValueIsReadBackAsItWasWritten(Object value) {
		byte[] json = this.mapper.writeValueAsBytes(value);

		assertThat(this.mapper.readValue(json, value.getClass())).isEqualTo(value);
	}

	@Test
	void shapesAreThoseOfTheContract() {
		Map<Object, String> shapes = new LinkedHashMap<>();
		shapes.put(new Sku("85123a"), "\"85123A\"");
		shapes.put(new TillId("T1"), "\"T1\"");
		shapes.put(new CustomerId(PERSON), "\"" + PERSON + "\"");
		shapes.put(BusinessDate.parse("2026-11-24"), "\"2026-11-24\"");
		shapes.put(Rate.of("0.200"), "\"0.2\"");
		shapes.put(Quantity.of(3), "3");
		shapes.put(Quantity.parse("-0.000001"), "-0.000001");
		shapes.put(Money.of("12.3", "GBP"), "{\"amount\":\"12.30\",\"currency\":\"GBP\"}");
		shapes.put(Money.of("-1234", "JPY"), "{\"amount\":\"-1234\",\"currency\":\"JPY\"}");
		shapes.put(UnitPrice.of("0.0725", "EUR"), "{\"amount\":\"0.0725\",\"currency\":\"EUR\"}");
		shapes.put(Currency.getInstance("EUR"), "\"EUR\"");
		shapes.put(Instant.parse("2026-11-24T09:30:00Z"), "\"2026-11-24T09:30:00Z\"");
		shapes.put(SourceRef.of("pos", "4711"), "{\"system\":\"pos\",\"recordId\":\"4711\",\"line\":0}");
		shapes.put(Colour.RED, "\"RED\"");
		shapes.put(new Sealed("k", 2, "b", "c"), "{\"keyId\":\"k\",\"keyVersion\":2,\"boundTo\":\"b\",\"box\":\"c\"}");

		shapes.forEach((value, json) -> assertThat(this.mapper.writeValueAsString(value)).isEqualTo(json));
	}

	@Test
	void aRecordIsItsComponentsInTheirOrderAndNothingElse() {
		Basket basket = new Basket(new TillId("T1"), 7, Colour.GREEN,
				List.of(new Line(new Sku("B"), Quantity.of(2), null)), Map.of(), null);

		assertThat(this.mapper.writeValueAsString(basket))
			.isEqualTo("{\"till\":\"T1\",\"number\":7,\"colour\":\"GREEN\","
					+ "\"lines\":[{\"sku\":\"B\",\"quantity\":2}],\"totals\":{}}");
	}

	@Test
	void mapEntriesAreSortedByTheirKey() {
		Map<Sku, Quantity> totals = new LinkedHashMap<>();
		totals.put(new Sku("C"), Quantity.of(3));
		totals.put(new Sku("A"), Quantity.of(1));

		String json = this.mapper.writeValueAsString(totals);

		assertThat(json).isEqualTo("{\"A\":1,\"C\":3}");
		assertThat(this.mapper.readValue(json, new TypeReference<Map<Sku, Quantity>>() {
		})).isEqualTo(totals);
	}

	@Test
	void mapsAreKeyedByEveryTextValue() {
		assertKeyed(Map.of(new LocationId("S1"), 1), new TypeReference<Map<LocationId, Integer>>() {
		});
		assertKeyed(Map.of(BusinessDate.parse("2026-01-31"), 1), new TypeReference<Map<BusinessDate, Integer>>() {
		});
		assertKeyed(Map.of(Instant.parse("2026-01-31T00:00:00Z"), 1), new TypeReference<Map<Instant, Integer>>() {
		});
		assertKeyed(Map.of(PERSON, 1), new TypeReference<Map<UUID, Integer>>() {
		});
		assertKeyed(Map.of(new CustomerId(PERSON), 1), new TypeReference<Map<CustomerId, Integer>>() {
		});
		assertKeyed(Map.of(Currency.getInstance("GBP"), 1), new TypeReference<Map<Currency, Integer>>() {
		});
		assertKeyed(Map.of(new TillId("T"), 1), new TypeReference<Map<TillId, Integer>>() {
		});
		assertKeyed(Map.of(Colour.RED, 1), new TypeReference<Map<Colour, Integer>>() {
		});
	}

	@Test
	void mapEntriesAreSortedByTheTextOfKeysWithoutAnOrderOfTheirOwn() {
		record Totals(Map<Currency, Money> totals) {
		}
		Map<Currency, Money> totals = new LinkedHashMap<>();
		for (String code : List.of("USD", "GBP", "EUR")) {
			totals.put(Currency.getInstance(code), Money.ofMinor(1, code));
		}

		String json = this.mapper.writeValueAsString(new Totals(totals));

		assertThat(json).containsSubsequence("\"EUR\":{", "\"GBP\":{", "\"USD\":{");
		assertThat(this.mapper.readValue(json, Totals.class)).isEqualTo(new Totals(totals));
	}

	@Test
	void aSetIsWrittenInTheOrderOfItsElements() {
		record Sets(Set<Colour> colours, Set<Currency> currencies, Set<Sku> skus) {
		}
		Set<Currency> currencies = new LinkedHashSet<>(
				List.of(Currency.getInstance("USD"), Currency.getInstance("EUR")));
		Sets sets = new Sets(Set.of(Colour.GREEN, Colour.RED), currencies,
				new LinkedHashSet<>(List.of(new Sku("C"), new Sku("A"))));

		String json = this.mapper.writeValueAsString(sets);

		assertThat(json)
			.isEqualTo("{\"colours\":[\"RED\",\"GREEN\"],\"currencies\":[\"EUR\",\"USD\"],\"skus\":[\"A\",\"C\"]}");
		assertThat(this.mapper.readValue(json, Sets.class)).isEqualTo(sets);
	}

	@Test
	void aSetOfValuesWithoutAnOrderKeepsItsOwn() {
		record Bag(Set<Line> lines) {
		}
		Bag bag = new Bag(new LinkedHashSet<>(
				List.of(new Line(new Sku("B"), Quantity.of(1), null), new Line(new Sku("A"), Quantity.of(1), null))));

		String json = this.mapper.writeValueAsString(bag);

		assertThat(json).containsSubsequence("\"B\"", "\"A\"");
		assertThat(this.mapper.readValue(json, Bag.class)).isEqualTo(bag);
	}

	private <K> void assertKeyed(Map<K, Integer> map, TypeReference<Map<K, Integer>> type) {
		assertThat(this.mapper.readValue(this.mapper.writerFor(type).writeValueAsBytes(map), type)).isEqualTo(map);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			{"sku":"A","quantity":1,"free":true}          | FIELD_UNKNOWN  | /free
			{"sku":"A"}                                   | FIELD_INVALID  | /quantity
			{"sku":"A","quantity":1,"sku":"B"}            | FIELD_INVALID  | /sku
			[{"sku":"A","quantity":1}]                    | FIELD_INVALID  | ``
			{"sku":null,"quantity":1}                     | FIELD_INVALID  | /sku
			{"sku":"A","quantity":"1"}                    | FIELD_INVALID  | /quantity
			{"sku":7,"quantity":1}                        | FIELD_INVALID  | /sku
			{"sku":" ","quantity":1}                      | SKU_INVALID    | /sku
			{"sku":"A","quantity":0.0000001}              | QUANTITY_SCALE | /quantity
			{"sku":"A","quantity":1e3}                    | QUANTITY_INVALID | /quantity
			{"sku":"A","quantity":1,"price":12}           | FIELD_INVALID  | /price
			{"sku":"A","quantity":1,"price":{"amount":"1.234","currency":"GBP"}} | MONEY_SCALE | /price
			{"sku":"A","quantity":1,"price":{"amount":"1,00","currency":"GBP"}}  | MONEY_INVALID | /price
			{"sku":"A","quantity":1,"price":{"amount":"1","currency":"XYZ"}}     | CURRENCY_INVALID | /price
			{"sku":"A","quantity":1,"price":{"amount":"1"}}                      | FIELD_INVALID | /price/currency
			{"sku":"A","quantity":1,"price":{"amount":"1","currency":"GBP","x":1}} | FIELD_UNKNOWN | /price/x
			{"sku":"A","quantity":1} {}                   | FIELD_INVALID  | ``
			{"sku":"A","quantity":1                       | JSON_INVALID   | ``
			""")
	void aFaultHasItsCodeAndItsPlace(String json, String code, String field) {
		JacksonException exception = catchThrowableOfType(JacksonException.class,
				() -> this.mapper.readValue(json, Line.class));

		ContractFault fault = ContractFault.of(exception);

		assertThat(fault.code()).isEqualTo(code);
		assertThat(fault.field()).isEqualTo(field);
	}

	@Test
	void aFaultWithinAListHasItsIndex() {
		String json = "{\"till\":\"T\",\"number\":1,\"colour\":\"RED\",\"totals\":{},\"lines\":[%s]}";

		assertThat(faultOf(json.formatted("{\"sku\":\"A\",\"quantity\":1},{\"sku\":\"B\"}")).field())
			.isEqualTo("/lines/1/quantity");
		assertThat(faultOf(json.formatted("null")).field()).isEqualTo("/lines/0");
	}

	private ContractFault faultOf(String basket) {
		return ContractFault
			.of(catchThrowableOfType(JacksonException.class, () -> this.mapper.readValue(basket, Basket.class)));
	}

	@Test
	void propertiesAreReadInAnyOrder() {
		assertThat(this.mapper.readValue("{\"price\":null,\"quantity\":1,\"sku\":\"A\"}", Line.class))
			.isEqualTo(new Line(new Sku("A"), Quantity.of(1), null));
	}

	@Test
	void anExceptionOfARecordsOwnConstructorIsAFaultOfTheRecord() {
		record Even(int number) {
			Even {
				if (number % 2 != 0) {
					throw new io.tieout.core.InvalidValueException("ODD", "An even number is wanted.");
				}
			}
		}
		record Pair(Even left, Even right) {
		}

		ContractFault fault = ContractFault.of(catchThrowableOfType(JacksonException.class,
				() -> this.mapper.readValue("{\"left\":{\"number\":2},\"right\":{\"number\":3}}", Pair.class)));

		assertThat(fault).isEqualTo(new ContractFault("ODD", "/right", "An even number is wanted."));
	}

	@Test
	void aFaultTellsAbsenceFromAnotherKind() {
		assertThat(faultOf("{}").detail()).isEqualTo("The property is required and must not be null.");
		assertThat(faultOf("{\"till\":7}").detail()).isEqualTo("The property is of another kind.");
	}

	@Test
	void aFaultInANameSaysWhichNamesThereAre() {
		JacksonException exception = catchThrowableOfType(JacksonException.class,
				() -> this.mapper.readValue("\"BLUE\"", Colour.class));

		assertThat(ContractFault.of(exception).detail()).isEqualTo("One of these belongs here: RED, GREEN.");
	}

	@Test
	void aFaultNeverRepeatsTheContent() {
		JacksonException exception = catchThrowableOfType(JacksonException.class,
				() -> this.mapper.readValue("{\"sku\":\"A\",\"quantity\":\"jane@example.com\"}", Line.class));

		assertThat(ContractFault.of(exception).toString()).doesNotContain("jane");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"number\":1.0}", "{\"number\":\"1\"}", "{}", "{\"number\":null}" })
	void numbersAreNotGuessed(String json) {
		record Counter(int number) {
		}

		assertThatThrownBy(() -> this.mapper.readValue(json, Counter.class)).isInstanceOf(JacksonException.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "\"red\"", "\"the colour RED\"", "\"BLUE\"", "\"\"" })
	void anEnumIsReadByTheNameOfItsConstantOnly(String json) {
		assertThatThrownBy(() -> this.mapper.readValue(json, Colour.class)).isInstanceOf(JacksonException.class);
	}

	@Test
	void aClassNamedInTheTextIsNotMade() {
		assertThatThrownBy(() -> this.mapper.readValue("{\"sku\":\"A\",\"quantity\":1,\"@class\":\"java.lang.Object\"}",
				Line.class))
			.isInstanceOf(JacksonException.class);
	}

}
