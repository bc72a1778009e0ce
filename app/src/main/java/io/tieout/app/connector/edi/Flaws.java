package io.tieout.app.connector.edi;

import io.tieout.app.ingest.feed.BodyRefusedException;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import io.xlate.edi.stream.EDIStreamValidationError;
import io.xlate.edi.stream.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is wrong with an interchange, said so that its sender finds and mends it: which
 * segment, which element, what would be right. No values are repeated.
 */
final class Flaws {

	private static final int SHOWN = 5;

	/** Lengths of the elements of an ISA segment, which has no others. */
	private static final int[] ISA_WIDTHS = { 2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1 };

	private static final int TAG_LENGTH = 3;

	private final Syntax syntax;

	private final List<String> found = new ArrayList<>();

	private int more;

	private int segments;

	private int messages;

	private int messagesInAll;

	private int groups;

	Flaws(Syntax syntax) {
		this.syntax = syntax;
	}

	/**
	 * Looks at the header before its delimiters are relied on.
	 * @throws BodyRefusedException if the text does not begin with one
	 */
	void checkBeginning(String text) {
		String tag = text.substring(0, Math.min(TAG_LENGTH, text.length()));
		if (!this.syntax.starts().contains(tag)) {
			add("the file does not begin with " + String.join(" or ", this.syntax.starts().stream().sorted().toList())
					+ "; remove whatever stands before the interchange");
			refuseIfAny();
		}
		if (this.syntax.isX12()) {
			checkWidths(text);
			refuseIfAny();
		}
	}

	private void checkWidths(String text) {
		if (text.length() <= TAG_LENGTH) {
			add("the file ends within its header");
			return;
		}
		String separator = text.substring(TAG_LENGTH, TAG_LENGTH + 1);
		int from = TAG_LENGTH + 1;
		for (int element = 1; element < ISA_WIDTHS.length; element++) {
			int to = text.indexOf(separator, from);
			int width = to - from;
			if (to < 0 || width != ISA_WIDTHS[element - 1]) {
				add("segment 1 (ISA), element " + element
						+ ((to < 0) ? " is the last one, an ISA segment has 16"
								: " has " + width + " characters instead of " + ISA_WIDTHS[element - 1]
										+ "; the elements of ISA have fixed widths and are filled up with blanks"));
				return;
			}
			from = to + 1;
		}
	}

	/**
	 * Counts what trailers are to say.
	 */
	void count(Segment segment) {
		String tag = segment.tag();
		if (tag.equals(this.syntax.header())) {
			this.groups = 0;
			this.messagesInAll = 0;
		}
		else if (tag.equals(this.syntax.group())) {
			this.groups++;
			this.messages = 0;
		}
		else if (tag.equals(this.syntax.message())) {
			this.segments = 1;
			this.messages++;
			this.messagesInAll++;
		}
		else {
			this.segments++;
		}
	}

	/**
	 * Notes what the reader has just found wrong.
	 */
	void validation(EDIStreamReader reader) {
		Location location = reader.getLocation();
		String place = "segment " + location.getSegmentPosition() + " (" + location.getSegmentTag() + ")"
				+ ((location.getElementPosition() > 0) ? ", element " + location.getElementPosition() : "");
		add(place + " "
				+ what(reader.getErrorType(), location.getSegmentTag(), String.valueOf(reader.getReferenceCode())));
	}

	private String what(EDIStreamValidationError error, String tag, String reference) {
		return switch (error) {
			case CONTROL_COUNT_DOES_NOT_MATCH_ACTUAL_COUNT -> "is another number than the " + counted(tag);
			case CONTROL_REFERENCE_MISMATCH -> "does not repeat the reference of its header";
			case MANDATORY_SEGMENT_MISSING -> "is where the segment " + reference + " should be";
			case DATA_ELEMENT_TOO_SHORT -> "is shorter than may be";
			case DATA_ELEMENT_TOO_LONG -> "is longer than may be";
			case REQUIRED_DATA_ELEMENT_MISSING -> "is missing";
			case INVALID_CODE_VALUE -> "is none of the codes that may stand here";
			default -> "is wrong: " + error.name().toLowerCase(Locale.ROOT).replace('_', ' ');
		};
	}

	private String counted(String tag) {
		if (tag.equals(this.syntax.messageTrailer())) {
			return (this.segments + 1) + " segments there are from " + this.syntax.message() + " to " + tag;
		}
		if (tag.equals(this.syntax.groupTrailer())) {
			return this.messages + " messages there are";
		}
		return (this.groups > 0) ? this.groups + " groups there are" : this.messagesInAll + " messages there are";
	}

	/**
	 * Notes that the text cannot be read on.
	 */
	void syntax(EDIStreamException failure) {
		Location location = failure.getLocation();
		String place = (location != null && location.getSegmentPosition() > 0)
				? "behind segment " + location.getSegmentPosition() + " (" + location.getSegmentTag() + ")"
				: "at the beginning";
		boolean ended = String.valueOf(failure.getMessage()).contains("EDIE005");
		add(place + (ended ? " the file ends, before the interchange does"
				: " the text is no " + this.syntax.standard() + " any more"));
	}

	private void add(String flaw) {
		if (this.found.size() < SHOWN) {
			this.found.add(flaw);
		}
		else {
			this.more++;
		}
	}

	/**
	 * @throws BodyRefusedException {@code INTERCHANGE_INVALID} if anything was found
	 */
	void refuseIfAny() {
		if (!this.found.isEmpty()) {
			throw new BodyRefusedException("INTERCHANGE_INVALID",
					"Nothing of this " + this.syntax.standard() + " interchange is taken: "
							+ String.join("; ", this.found) + ((this.more > 0) ? "; and " + this.more + " more" : "")
							+ ". Have its sender correct it and send it again.");
		}
	}

}
