package io.tieout.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.contract.CommandKeys;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceRefTests {

	private static final SourceSystem SHOP = new SourceSystem("SHOP");

	@Test
	void aMarkInARecordIdIsDoubledAndALoneOneStartsTheLine() {
		assertThat(text("#1001", 0)).isEqualTo("##1001");
		assertThat(text("A#5", 0)).isEqualTo("A##5");
		assertThat(text("A", 5)).isEqualTo("A#5");
		assertThat(text("A#", 5)).isEqualTo("A###5");
		assertThat(text("A", 0)).isEqualTo("A");
	}

	@Property(tries = 2_000, seed = "1001")
	void everyReferenceIsReadBackAsItWas(@ForAll("references") SourceRef reference) {
		assertThat(SourceRef.parse(reference.system(), reference.recordAndLine())).isEqualTo(reference);
	}

	@Property(tries = 5_000, seed = "1002")
	void noTwoRecordsShareATextOrACommandKey(@ForAll("references") SourceRef one, @ForAll("versions") String oneVersion,
			@ForAll("references") SourceRef other, @ForAll("versions") String otherVersion) {
		boolean same = one.equals(other);
		assertThat(one.recordAndLine().equals(other.recordAndLine())).isEqualTo(same);
		assertThat(CommandKeys.ofRecord("orders", one, oneVersion)
			.equals(CommandKeys.ofRecord("orders", other, otherVersion)))
			.isEqualTo(same && oneVersion.equals(otherVersion));
	}

	@Test
	void aVersionInTheIdIsNotAVersion() {
		assertThat(CommandKeys.ofRecord("orders", SourceRef.of("SHOP", "A@1"), "2"))
			.isNotEqualTo(CommandKeys.ofRecord("orders", SourceRef.of("SHOP", "A"), "1@2"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "#", "#1", "A#", "A#0", "A#05", "A#-1", "A#+1", "A#x", "A#5#6", "A#99999999999", " A",
			"A " })
	void aTextThatIsNoReferenceIsRefused(String text) {
		assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> SourceRef.parse(SHOP, text));
	}

	@Provide
	Arbitrary<SourceRef> references() {
		Arbitrary<String> ids = Arbitraries.oneOf(
				Arbitraries.strings().withChars("#@A1/").ofMinLength(1).ofMaxLength(4),
				Arbitraries.of("#1001", "A#5", "A", "A##5", "##", "ä#7"));
		Arbitrary<Integer> lines = Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(1, 12),
				Arbitraries.just(Integer.MAX_VALUE));
		return Combinators.combine(ids, lines).as((id, line) -> new SourceRef(SHOP, id, line));
	}

	@Provide
	Arbitrary<String> versions() {
		return Arbitraries.strings().withChars("#@1").ofMaxLength(3);
	}

	private static String text(String recordId, int line) {
		return new SourceRef(SHOP, recordId, line).recordAndLine();
	}

}
