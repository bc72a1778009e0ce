package io.tieout.app.connector.edi;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text of interchanges into its messages. Each piece is a whole interchange with
 * one message, so that it can be read again by itself.
 */
final class Interchanges {

	private final Syntax syntax;

	private final String text;

	private final List<String> pieces = new ArrayList<>();

	private String header = "";

	private String reference = "";

	private String group = "";

	private String groupReference = "";

	private int interchangeStart;

	private int messageStart;

	private Interchanges(Syntax syntax, String text) {
		this.syntax = syntax;
		this.text = text;
	}

	/**
	 * The pieces, in order.
	 * @throws io.tieout.app.ingest.feed.BodyRefusedException if anything is wrong with an
	 * envelope
	 */
	static List<String> cut(Syntax syntax, String text) {
		Interchanges interchanges = new Interchanges(syntax, text);
		new Walk(syntax, text).to(interchanges::visit);
		return interchanges.pieces;
	}

	private void visit(Segment segment, int start, int end) {
		String tag = segment.tag();
		if (tag.equals(this.syntax.header())) {
			this.header = this.text.substring(this.interchangeStart, end).stripLeading();
			this.reference = this.syntax.reference(segment);
			this.group = "";
		}
		else if (tag.equals(this.syntax.group())) {
			this.group = this.text.substring(start, end);
			this.groupReference = this.syntax.groupReference(segment);
		}
		else if (tag.equals(this.syntax.groupTrailer())) {
			this.group = "";
		}
		else if (tag.equals(this.syntax.message())) {
			this.messageStart = start;
		}
		else if (tag.equals(this.syntax.messageTrailer())) {
			this.pieces.add(piece(this.text.substring(this.messageStart, end)));
		}
		else if (tag.equals(this.syntax.trailer())) {
			this.interchangeStart = end;
		}
	}

	private String piece(String message) {
		StringBuilder piece = new StringBuilder();
		add(piece, this.header);
		add(piece, this.group);
		add(piece, message);
		if (!this.group.isEmpty()) {
			add(piece, trailer(this.syntax.groupTrailer(), this.groupReference));
		}
		add(piece, trailer(this.syntax.trailer(), this.reference));
		return piece.toString();
	}

	/** Each segment on a line of its own, unless its terminator ends the line already. */
	private static void add(StringBuilder piece, String segments) {
		piece.append(segments);
		if (!segments.isEmpty() && !segments.endsWith("\n")) {
			piece.append('\n');
		}
	}

	private String trailer(String tag, String headersReference) {
		char separator = separator();
		return tag + separator + "1" + separator + headersReference + this.header.charAt(this.header.length() - 1);
	}

	/** The character behind the header's tag; a UNA before it says more. */
	private char separator() {
		return this.header.charAt(this.header.indexOf(this.syntax.header()) + this.syntax.header().length());
	}

}
