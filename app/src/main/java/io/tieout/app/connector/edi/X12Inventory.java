package io.tieout.app.connector.edi;

import io.tieout.core.SourceSystem;
import org.jspecify.annotations.Nullable;

/**
 * X12 846, Inventory Inquiry/Advice.
 */
final class X12Inventory implements Dialect {

	private final EdiSettings settings;

	X12Inventory(EdiSettings settings) {
		this.settings = settings;
	}

	@Override
	public Syntax syntax() {
		return Syntax.X12;
	}

	@Override
	public String messageType() {
		return "846";
	}

	@Override
	public String typeOf(EdiMessage message) {
		return message.first().at(1);
	}

	@Override
	public String sender(EdiMessage message) {
		return message.header().at(6);
	}

	@Override
	public String reference(EdiMessage message) {
		Segment group = message.group();
		return message.header().at(13) + "/" + ((group != null) ? group.at(6) : "") + "/" + message.first().at(2);
	}

	@Override
	public boolean isTest(EdiMessage message) {
		return message.header().at(15).equals("T");
	}

	@Override
	public @Nullable Report read(EdiMessage message, SourceSystem partner, Findings findings) {
		X12Reading reading = new X12Reading(message, this.settings, partner, findings);
		message.segments().forEach(reading::take);
		return reading.report();
	}

}
