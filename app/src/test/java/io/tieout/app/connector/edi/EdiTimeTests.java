package io.tieout.app.connector.edi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The cut-off that a date of an interchange means, at Berlin in winter.
 */
class EdiTimeTests {

	@ParameterizedTest(name = "{0} {1}, made {2} {3}: {4}")
	@CsvSource(textBlock = """
			20260301, 0930,     20260302, 0600, 2026-03-01T08:30:00Z
			20260301, '',       20260302, 0600, 2026-03-01T23:00:00Z
			20260302, '',       20260302, 0600, 2026-03-02T05:00:00Z
			20260302, '',       20260302, '',   2026-03-01T23:00:00Z
			20260303, '',       20260302, 0600, 2026-03-03T23:00:00Z
			20260302, 23595999, 20260302, 0600, 2026-03-02T22:59:59Z
			260301,   0930,     260302,   0600, 2026-03-01T08:30:00Z""")
	void aDateIsItsEndUnlessTheInterchangeIsOfThatDay(String date, String time, String madeOn, String madeAt,
			String expected) {
		assertThat(EdiTime.of(date, time).asOf(EdiTime.of(madeOn, madeAt), ZoneId.of("Europe/Berlin")))
			.hasToString(expected);
	}

}
