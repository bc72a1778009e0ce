package io.tieout.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.core.Money;
import io.tieout.core.Quantity;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTests {

	@ParameterizedTest
	@CsvSource({ "0, 0", "-0, 0", "7, 7000000", "-7.5, -7500000", "0.000001, 1", "007, 7000000",
			"999999999999.999999, 999999999999999999", "-999999999999.999999, -999999999999999999" })
	void aPlainDecimalIsItsMillionths(String text, long micros) {
		assertThat(DecimalText.fitsLong(text, 6)).isTrue();
		assertThat(DecimalText.unscaled(text, 6)).isEqualTo(micros);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", ".", ".5", "5.", "1e3", "+1", "1,5", "1.2.3", "--1", " 1", "1 ", "0.0000001",
			"1000000000000", "٣", "NaN", "0x1" })
	void whatIsNotPlainOrDoesNotFitIsLeftToTheValuesOwnParser(String text) {
		assertThat(DecimalText.fitsLong(text, 6)).isFalse();
	}

	@Property(seed = "2049")
	void everyQuantityIsReadAsItsOwnParserReadsIt(@ForAll long micros) {
		String text = new Quantity(micros).toString();

		assertThat(ContractMapper.create().readValue(text, Quantity.class)).isEqualTo(Quantity.parse(text));
	}

	@Property(seed = "2056")
	void everyAmountIsReadAsItWasWritten(@ForAll long amountMinor) {
		Money money = Money.ofMinor(amountMinor, "GBP");
		String text = money.toDecimal().toPlainString();

		if (DecimalText.fitsLong(text, 2)) {
			assertThat(DecimalText.unscaled(text, 2)).isEqualTo(amountMinor);
		}
		else {
			assertThat(Math.abs(amountMinor / 100)).isGreaterThan(9_999_999_999_999_999L);
		}
	}

}
