package io.tieout.app.ingest.reading;

import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.ReadRecord;
import io.tieout.app.ingest.reading.Value.Fields;
import io.tieout.app.ingest.reading.Value.Numeral;
import io.tieout.app.ingest.reading.Value.Text;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonRecordsTests {

	@Test
	void numbersKeepTheirDigitsAndNullIsNothing() throws IOException {
		ReadRecord<Fields> record = JsonRecords
			.single(new StringReader("{\"a\":1.10,\"b\":null,\"c\":\"x\"}"), JsonRecords.USUAL_CHARS)
			.next();
		assertThat(record).isNotNull();
		assertThat(record.required().values()).isEqualTo(Map.of("a", new Numeral("1.10"), "c", new Text("x")));
	}

	@Test
	void aLineThatIsNoObjectCostsItselfOnly() throws IOException {
		assertThat(codes("{\"a\":1}\nno\n[1]\n\n{\"a\":1,\"a\":2}\n{\"a\":2}")).containsExactly("", "JSON_INVALID",
				"JSON_OBJECT_EXPECTED", "FIELD_TWICE", "");
	}

	@Test
	void aHugeLineIsReadPast() throws IOException {
		assertThat(codes("{\"a\":\"" + "x".repeat(3_000_000) + "\"}\n{\"a\":2}")).containsExactly("LINE_TOO_LONG", "");
	}

	@Test
	void aBodyWithoutJsonIsGivenUpAfterAMegabyte() {
		Counting body = new Counting("no JSON in ninety thousand characters ".repeat(2_400) + "\n", 900);
		assertThatExceptionOfType(BodyRefusedException.class)
			.isThrownBy(() -> JsonRecords.perLine(body, JsonRecords.USUAL_CHARS))
			.satisfies((refusal) -> assertThat(refusal.code()).isEqualTo("BODY_NOT_JSON"));
		assertThat(body.taken).isLessThan(2 * Lines.MAX_LENGTH);
	}

	private static List<String> codes(String body) throws IOException {
		JsonRecords records = JsonRecords.perLine(new StringReader(body), JsonRecords.USUAL_CHARS);
		List<String> codes = new ArrayList<>();
		for (ReadRecord<Fields> record = records.next(); record != null; record = records.next()) {
			codes.add((record.problem() != null) ? record.problem().code() : "");
		}
		return codes;
	}

	/** A line over and over. */
	private static final class Counting extends Reader {

		private final String line;

		private final int times;

		private int taken;

		Counting(String line, int times) {
			this.line = line;
			this.times = times;
		}

		@Override
		public int read(char[] target, int offset, int length) {
			int place = this.taken % this.line.length();
			int count = (this.taken < this.times * this.line.length()) ? Math.min(length, this.line.length() - place)
					: -1;
			if (count > 0) {
				this.line.getChars(place, place + count, target, offset);
				this.taken += count;
			}
			return count;
		}

		@Override
		public void close() {
			// nothing is open
		}

	}

}
