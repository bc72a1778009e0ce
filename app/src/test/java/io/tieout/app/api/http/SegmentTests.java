package io.tieout.app.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Ids as segments of addresses.
 */
class SegmentTests {

	@ParameterizedTest
	@ValueSource(strings = { "T-1", "T/1", "50%", "a;b", "a\\b", ".", "..", "a.b", "~", "~1", "~~0/", "//", "~9", "ä ö",
			"a\u2028b\u2029" })
	void everyIdComesBack(String id) {
		String segment = Segment.of(id);
		assertThat(segment).doesNotContain("/", "%", ";", "\\", "\u2028", "\u2029").isNotIn(".", "..");
		assertThat(Segment.text(segment)).isEqualTo(id);
	}

	@Test
	void aTildeBeforeAnythingElseIsATilde() {
		assertThat(Segment.text("a~b~")).isEqualTo("a~b~");
	}

}
