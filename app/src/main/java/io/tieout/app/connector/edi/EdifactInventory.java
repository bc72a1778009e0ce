package io.tieout.app.connector.edi;

import io.tieout.core.SourceSystem;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * UN/EDIFACT INVRPT, Inventory Report, also as EANCOM has it.
 */
final class EdifactInventory implements Dialect {

	/** The test indicator of UNB, data element 0035. */
	private static final int TEST_ELEMENT = 11;

	private final EdiSettings settings;

	EdifactInventory(EdiSettings settings) {
		this.settings = settings;
	}

	@Override
	public Syntax syntax() {
		return Syntax.EDIFACT;
	}

	@Override
	public String messageType() {
		return "INVRPT";
	}

	@Override
	public String typeOf(EdiMessage message) {
		return message.first().at(2);
	}

	@Override
	public String sender(EdiMessage message) {
		return message.header().at(2);
	}

	@Override
	public String reference(EdiMessage message) {
		Segment group = message.group();
		return Stream.of(message.header().at(5), (group != null) ? group.at(5) : "", message.first().at(1))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("/"));
	}

	@Override
	public boolean isTest(EdiMessage message) {
		return message.header().at(TEST_ELEMENT).equals("1");
	}

	@Override
	public @Nullable Report read(EdiMessage message, SourceSystem partner, Findings findings) {
		EdifactReading reading = new EdifactReading(message, this.settings, partner, findings);
		message.segments().forEach(reading::take);
		return reading.report();
	}

}
