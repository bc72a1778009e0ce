package io.tieout.app.connector.edi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.app.connector.KnownWorld;
import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.BodyRefusedException;
import io.tieout.app.ingest.feed.Feed;
import io.tieout.app.ingest.feed.FeedContext;
import io.tieout.app.ingest.feed.Interpretation;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.realinput.RealData;
import io.tieout.contract.Command;
import io.tieout.core.Quantity;
import io.tieout.inventory.StatedMeaning;
import io.tieout.inventory.StockStatementCommand.RecordStatement;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What interchanges come to, and which are refused.
 */
class EdiFeedTests {

	private static final String GTIN = "5412345100102";

	private static final String OTHER = "4006381333931";

	private final KnownWorld world = new KnownWorld().with("CHOC", GTIN).with("PEN", OTHER, "PEN-OLD");

	@Test
	void anInventoryAdviceIsAStatementPerPlaceAndMeaning() {
		Interpretation only = only(x12(),
				x12("N1*WH*North*UL*5410738100050", "LIN*1*EN*5412345100102*SK*OURS", "QTY*33*250*EA", "QTY*QA*198",
						"LIN*2*VN*PEN-OLD", "QTY*QA*7.5", "LIN*3*SK*NOBODY", "QTY*33*-2", "CTT*3"));
		List<Command> commands = this.world.commands(only);
		assertThat(KnownWorld.statement(only).identity().reference()).hasToString("PARTNERXYZ/000000042/42/0001");
		RecordStatement onHand = (RecordStatement) commands.get(0);
		assertThat(onHand.location()).hasToString("WAREHOUSE");
		assertThat(onHand.meaning()).isEqualTo(StatedMeaning.ON_HAND);
		assertThat(onHand.asOf()).isEqualTo(Instant.parse("2025-06-15T09:00:00Z"));
		assertThat(onHand.complete()).isFalse();
		assertThat(lines(onHand)).isEqualTo(Map.of("CHOC", "250", "NOBODY", "-2"));
		RecordStatement available = (RecordStatement) commands.get(1);
		assertThat(available.meaning()).isEqualTo(StatedMeaning.AVAILABLE);
		assertThat(lines(available)).as("on hand counts where both are stated").isEqualTo(Map.of("PEN", "7.5"));
		assertThat(available.statement()).hasToString("PARTNERXYZ/000000042/42/0001#1");
	}

	@Test
	void aPlaceWithinAnItemIsThatOfItsFigures() {
		Interpretation only = only(x12(),
				x12("LIN*1*EN*5412345100102", "QTY*33*5", "N1*WH*S*UL*0614141073467", "QTY*33*9", "REF*ZZ*WH-NORTH"));
		assertThat(this.world.commands(only).stream().map(EdiFeedTests::placeAndLines))
			.containsExactly("STORE1 {CHOC=5}", "WAREHOUSE {CHOC=9}");
	}

	@Test
	void aPlaceAheadOfTheFiguresOfAnItemIsTheirs() {
		Interpretation only = only(x12(), x12("N1*WH*N*UL*5410738100050", "LIN*1*EN*5412345100102",
				"N1*WH*S*UL*0614141073467", "QTY*33*5", "LIN*2*UP*4006381333931", "QTY*33*6")
			.replace("UP", "EN"));
		assertThat(this.world.commands(only).stream().map(EdiFeedTests::placeAndLines))
			.containsExactly("STORE1 {CHOC=5}", "WAREHOUSE {PEN=6}");
	}

	@Test
	void aTotalAndItsPartsUnderOneQualifierAreNotAddedUp() {
		Interpretation only = only(edifact(),
				edifact("DTM+366:19970129:102", "NAD+GY+5410738100050::9", "LIN+1++5412345100102:EN", "QTY+145:300",
						"QTY+145:150", "CPS+1", "PAC+3++201::9", "PCI+33E", "GIN+BJ+354123450000001011",
						"DTM+361:19970217:102", "QTY+145:100", "CPS+2", "PAC+2++201::9", "QTY+145:50", "CPS+3"));
		RecordStatement statement = (RecordStatement) this.world.commands(only).get(0);
		assertThat(lines(statement)).isEqualTo(Map.of("CHOC", "300"));
		assertThat(statement.asOf()).as("the end of the day the report is of")
			.isEqualTo(Instant.parse("1997-01-30T00:00:00Z"));
		assertThat(KnownWorld.statement(only).identity().reference()).hasToString("5410738100050/REF0001/ME000001");
	}

	@Test
	void partsWithoutATotalAreAddedUp() {
		assertThat(edifactLines("QTY+145:150", "CPS+1", "QTY+145:50", "PAC+1")).isEqualTo("{CHOC=200}");
	}

	@Test
	void aTotalOfAllPlacesIsOfNoPlace() {
		Interpretation only = only(edifact(), edifact("NAD+GY+5410738100005::9", "LIN+1++5412345100102:EN",
				"QTY+145:300", "QTY+145:200", "LOC+18+5410738100050::9", "QTY+145:100", "LOC+14+0614141073467::9"));
		assertThat(this.world.commands(only).stream().map(EdiFeedTests::placeAndLines))
			.containsExactly("WAREHOUSE {CHOC=200}", "STORE1 {CHOC=100}");
	}

	@Test
	void figuresThatContradictEachOtherAreNotGuessedAt() {
		Interpretation only = only(edifact(), edifact("NAD+GY+5410738100050::9", "LIN+1++5412345100102:EN",
				"QTY+145:300", "QTY+145:150", "QTY+145:100"));
		assertThat(KnownWorld.problems(only)).singleElement().satisfies((problem) -> {
			assertThat(problem.code()).isEqualTo("QUANTITY_AMBIGUOUS");
			assertThat(problem.field()).isEqualTo("segment 8 (QTY), element 1");
		});
	}

	@Test
	void movementsAndOtherQuantitiesSayNothingOfStock() {
		assertThat(edifactLines("QTY+145:40", "QTY+66:3", "QTY+198:9")).isEqualTo("{CHOC=40}");
	}

	@Test
	void aQuantityMayHaveADateOfItsOwn() {
		Interpretation only = only(edifact(), edifact("NAD+GY+5410738100050::9", "LIN+1++5412345100102:EN", "QTY+145:4",
				"DTM+366:199701281200:203", "LIN+2++4006381333931:EN", "QTY+145:5"));
		assertThat(this.world.commands(only).stream().map((one) -> ((RecordStatement) one).asOf()))
			.containsExactly(Instant.parse("1997-01-28T12:00:00Z"), Instant.parse("1997-02-01T14:30:00Z"));
	}

	@Test
	void aRepeatedItemNamesItsBatches() {
		String[] batches = { "NAD+GY+5410738100050::9", "LIN+1++5412345100102:EN", "PIA+1+B1:NB", "QTY+145:4",
				"LIN+2++5412345100102:EN", "PIA+1+B2:NB", "QTY+145:5" };
		assertThat(placeAndLines(this.world.commands(only(edifact(), edifact(batches))).get(0)))
			.isEqualTo("WAREHOUSE {CHOC=9}");
		batches[5] = "PIA+1+B1:NB";
		assertThat(codes(only(edifact(), edifact(batches)))).containsExactly("LINE_REPEATED");
	}

	@Test
	void anItemOrPlaceNobodyKnowsKeepsTheStatementWaiting() {
		assertThat(this.world.cause(only(x12(), x12("N1*WH*N*92*ELSEWHERE", "LIN*1*EN*5412345100102", "QTY*33*5")))
			.fingerprint()).isEqualTo("LOCATION_UNKNOWN:partnerxyz:ELSEWHERE");
		assertThat(this.world.cause(only(x12(), x12("REF*ZZ*WH-NORTH", "LIN*1*UK*10012345678902", "QTY*33*5")))
			.fingerprint()).isEqualTo("UNKNOWN_GTIN:10012345678902");
	}

	@Test
	void whatIsWrongIsToldAllAtOnce() {
		Interpretation only = only(x12(),
				x12("LIN*1*EN*5412345100103", "QTY*33*many", "LIN*2*ZZ*1", "QTY*33*1", "LIN*3*SK*A", "QTY*63*1"));
		assertThat(codes(only)).containsExactly("QUANTITY_INVALID", "GTIN_CHECK_DIGIT", "QUANTITY_MISSING",
				"ITEM_MISSING", "QUANTITY_MISSING");
		assertThat(codes(only(x12(), x12("LIN*1*SK*A", "QTY*33*1")))).containsExactly("LOCATION_MISSING");
		assertThat(codes(only(x12(), x12("N1*WH*N*92*A")))).containsExactly("REPORT_EMPTY");
	}

	@Test
	void qualifiersAreWhatTheConfigurationSays() {
		Feed<EdiMessage> feed = EdiFeed
			.x12(settings(Map.of("33", StatedMeaning.AVAILABLE, "01", StatedMeaning.ON_HAND)));
		Interpretation only = only(feed, x12("REF*LU*WH-NORTH", "LIN*1*SK*A", "QTY*33*1", "LIN*2*SK*B", "QTY*01*2"));
		assertThat(this.world.commands(only).stream().map((one) -> ((RecordStatement) one).meaning()))
			.containsExactly(StatedMeaning.AVAILABLE, StatedMeaning.ON_HAND);
	}

	@Test
	void eachMessageIsARecordOfItsOwnAndOtherKindsAreRejectedAlone() {
		String good = "ST*846*0001~\nBIA*00*SR*R*20250615~\nREF*ZZ*WH-NORTH~\nLIN*1*SK*A~\nQTY*33*1~\nSE*6*0001~\n";
		String other = "ST*810*0002~\nBIG*20250615*1~\nSE*3*0002~\n";
		String body = ISA + GS + good + other + good.replace("0001", "0003") + "GE*3*42~\nIEA*1*000000042~\n";
		List<Interpretation> all = all(x12(), body + body.replace("000000042", "000000043"));
		assertThat(all).hasSize(6);
		assertThat(codes(all.get(1))).containsExactly("MESSAGE_TYPE_UNSUPPORTED");
		assertThat(KnownWorld.statement(all.get(5)).identity().reference().recordId()).isEqualTo("000000043/42/0003");
	}

	@Test
	void delimitersAreThoseOfTheInterchange() {
		String body = x12("REF*ZZ*WH-NORTH", "LIN*1*SK*A", "QTY*33*1").replace("\n", "").replace("~", "\n");
		assertThat(this.world.commands(only(x12(), body))).hasSize(1);
		String edifact = edifact("NAD+GY+5410738100050::9", "LIN+1++5412345100102:EN", "QTY+145:1,5").replace("UNB+",
				"UNA:+,? '\nUNB+");
		assertThat(placeAndLines(this.world.commands(only(edifact(), edifact)).get(0)))
			.isEqualTo("WAREHOUSE {CHOC=1.5}");
	}

	@Test
	void textInLatin1IsRead() {
		byte[] body = edifact("NAD+GY+5410738100050::9++L\u00e4den", "LIN+1++5412345100102:EN", "QTY+145:1")
			.getBytes(StandardCharsets.ISO_8859_1);
		List<Interpretation> all = KnownWorld.interpret(edifact(), BodyFormat.EDI, FeedContext.NONE, body);
		assertThat(this.world.commands(all.get(0))).hasSize(1);
	}

	@Test
	void aTestIsNotTakenForTheTruth() {
		String test = x12("REF*ZZ*WH-NORTH", "LIN*1*SK*A", "QTY*33*1").replace("*0*P*>", "*0*T*>");
		assertThat(codes(only(x12(), test))).containsExactly("TEST_INTERCHANGE");
		assertThat(codes(only(x12(), x12("LIN*1*SK*A", "QTY*33*1").replace("BIA*00", "BIA*01"))))
			.contains("PURPOSE_UNSUPPORTED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"SE*6*0001 | SE*9*0001 | segment 8 (SE), element 1 is another number than the 6 segments",
			"GE*1*42 | GE*2*42 | segment 9 (GE), element 1 is another number than the 1 messages",
			"GE*1*42 | GE*1*43 | segment 9 (GE), element 2 does not repeat the reference",
			"IEA*1* | IEA*3* | segment 10 (IEA), element 1 is another number than the 1 groups",
			"SE*6*0001~ | '' | segment 8 (GE) is where the segment SE should be",
			"PARTNERXYZ     * | PARTNERXYZ       * | segment 1 (ISA), element 6 has 17 characters instead of 15",
			"ISA*00 | # made by hand ISA*00 | the file does not begin with ISA",
			"IEA*1*000000042~ | '' | behind segment 9 (GE) the file ends" })
	void anEnvelopeThatIsWrongIsRefusedWithItsPlace(String right, String wrong, String said) {
		String body = x12("REF*ZZ*WH-NORTH", "LIN*1*SK*A", "QTY*33*1");
		assertThat(body).contains(right);
		assertRefused(x12(), body.replace(right, wrong), said);
	}

	@Test
	void anEdifactEnvelopeThatIsWrongIsRefusedWithItsPlace() {
		String body = edifact("NAD+GY+5410738100050::9", "LIN+1++5412345100102:EN", "QTY+145:1");
		assertRefused(edifact(), body.replace("UNT+7+", "UNT+9+"),
				"segment 8 (UNT), element 1 is another number than the 7 segments there are from UNH to UNT");
		assertRefused(edifact(), body.replace("UNZ+1+", "UNZ+2+"), "is another number than the 1 messages there are");
		assertRefused(edifact(), "hello", "does not begin with UNA or UNB");
		assertRefused(edifact(), x12("LIN*1*SK*A"), "does not begin with UNA or UNB");
	}

	@Test
	void theMalformedSampleIsRefusedAtEachOfItsFlaws() throws Exception {
		String sample = Files.readString(RealData.file("edi/x12_846_snapshot_and_856_810_samples.edi.txt"));
		assertRefused(x12(), sample, "does not begin with ISA");
		String interchange = sample.substring(sample.indexOf("ISA*"));
		assertRefused(x12(), interchange, "segment 1 (ISA), element 6 has 17 characters instead of 15");
		String widths = interchange.replace("PARTNERXYZ       *ZZ*OURINVPLTFRM    *",
				"PARTNERXYZ     *ZZ*OURINVPLTFRM   *");
		assertRefused(x12(), widths, "(SE), element 1 is another number than the 11 segments there are from ST to SE");
	}

	@Test
	void anotherKindOfDocumentIsRejectedMessageByMessage() throws Exception {
		String invoices = Files.readString(RealData.file("edi/staedi-simple810.edi"));
		assertThat(all(x12(), invoices)).hasSize(2)
			.allSatisfy((one) -> assertThat(codes(one)).containsExactly("MESSAGE_TYPE_UNSUPPORTED"));
	}

	private static void assertRefused(Feed<EdiMessage> feed, String body, String said) {
		assertThatExceptionOfType(BodyRefusedException.class).isThrownBy(() -> all(feed, body))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo("INTERCHANGE_INVALID"))
			.withMessageContaining(said)
			.withMessageContaining("Nothing of this")
			.withMessageContaining("correct it");
	}

	private String edifactLines(String... figures) {
		List<String> segments = new java.util.ArrayList<>(
				List.of("NAD+GY+5410738100050::9", "LIN+1++5412345100102:EN"));
		segments.addAll(List.of(figures));
		return lines(
				(RecordStatement) this.world.commands(only(edifact(), edifact(segments.toArray(String[]::new)))).get(0))
			.toString();
	}

	private static Feed<EdiMessage> x12() {
		return EdiFeed.x12(settings(Map.of()));
	}

	private static Feed<EdiMessage> edifact() {
		return EdiFeed.edifact(settings(Map.of()));
	}

	private static EdiSettings settings(Map<String, StatedMeaning> x12) {
		return new EdiSettings(ZoneId.of("UTC"), ZoneOffset.UTC, KnownWorld.PLACES, EdiSettings.x12Quantities(x12),
				EdiSettings.edifactQuantities(Map.of()), false);
	}

	private static List<Interpretation> all(Feed<EdiMessage> feed, String body) {
		return KnownWorld.interpret(feed, BodyFormat.EDI, FeedContext.NONE, body);
	}

	private static Interpretation only(Feed<EdiMessage> feed, String body) {
		List<Interpretation> all = all(feed, body);
		assertThat(all).hasSize(1);
		return all.get(0);
	}

	private static List<String> codes(Interpretation interpretation) {
		return KnownWorld.problems(interpretation).stream().map(Problem::code).toList();
	}

	private static Map<String, String> lines(RecordStatement statement) {
		return statement.lines()
			.stream()
			.collect(Collectors.toMap((line) -> line.sku().value(), (line) -> quantity(line.quantity())));
	}

	private static String quantity(Quantity quantity) {
		return quantity.toString();
	}

	private static String placeAndLines(Command command) {
		RecordStatement statement = (RecordStatement) command;
		return statement.location() + " " + lines(statement);
	}

	private static final String ISA = "ISA*00*          *00*          *ZZ*PARTNERXYZ     *ZZ*OURINVPLTFRM   *250615*1430*^*00501*000000042*0*P*>~\n";

	private static final String GS = "GS*IB*PARTNERXYZ*OURINVPLTFRM*20250615*1430*42*X*005010~\n";

	private static String x12(String... segments) {
		return ISA + GS + "ST*846*0001~\nBIA*00*SR*INV-2025-0615*20250615*0900~\n"
				+ List.of(segments).stream().map((segment) -> segment + "~\n").collect(Collectors.joining()) + "SE*"
				+ (segments.length + 3) + "*0001~\nGE*1*42~\nIEA*1*000000042~\n";
	}

	private static String edifact(String... segments) {
		return "UNB+UNOC:3+5410738100050:14+5410738100005:14+970201:1430+REF0001'\n"
				+ "UNH+ME000001+INVRPT:D:96A:UN:EAN004'\nBGM+35+INVR21599+9'\nDTM+137:19970201:102'\n"
				+ List.of(segments).stream().map((segment) -> segment + "'\n").collect(Collectors.joining()) + "UNT+"
				+ (segments.length + 4) + "+ME000001'\nUNZ+1+REF0001'\n";
	}

}
