package io.tieout.app.connector.edi;

import io.tieout.app.ingest.feed.BodyRefusedException;
import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the segments of a text of interchanges and checks their envelopes on the
 * way: widths, codes, references and counts.
 */
final class Walk {

	private final Syntax syntax;

	private final String text;

	private final Flaws flaws;

	private @Nullable String tag;

	private int position;

	private int start;

	private List<List<String>> elements = List.of();

	private @Nullable List<String> composite;

	Walk(Syntax syntax, String text) {
		this.syntax = syntax;
		this.text = text;
		this.flaws = new Flaws(syntax);
	}

	/**
	 * Walks to the end.
	 * @throws BodyRefusedException {@code INTERCHANGE_INVALID} if anything is wrong with
	 * an envelope or the syntax
	 */
	void to(Visitor visitor) {
		this.flaws.checkBeginning(this.text);
		try (EDIStreamReader reader = EDIInputFactory.newFactory()
			.createEDIStreamReader(new ByteArrayInputStream(this.text.getBytes(StandardCharsets.UTF_8)),
					StandardCharsets.UTF_8.name())) {
			while (reader.hasNext()) {
				step(reader, reader.next(), visitor);
			}
		}
		catch (EDIStreamException ex) {
			this.flaws.syntax(ex);
		}
		catch (IOException ex) {
			throw new IllegalStateException("A text in memory can be read", ex);
		}
		this.flaws.refuseIfAny();
	}

	private void step(EDIStreamReader reader, EDIStreamEvent event, Visitor visitor) {
		switch (event) {
			case START_SEGMENT -> begin(reader);
			case START_COMPOSITE -> this.composite = new ArrayList<>();
			case END_COMPOSITE -> {
				this.elements.add(this.composite != null ? this.composite : List.of());
				this.composite = null;
			}
			case ELEMENT_DATA -> element(reader);
			case END_SEGMENT -> end(reader, visitor);
			case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR -> this.flaws.validation(reader);
			default -> {
			}
		}
	}

	private void begin(EDIStreamReader reader) {
		this.tag = reader.getText();
		this.position = reader.getLocation().getSegmentPosition();
		this.start = reader.getLocation().getCharacterOffset() - this.tag.length() - 1;
		this.elements = new ArrayList<>();
	}

	/** Of an element that is repeated the first occurrence counts. */
	private void element(EDIStreamReader reader) {
		if (this.composite != null) {
			this.composite.add(reader.getText());
		}
		else if (reader.getLocation().getElementOccurrence() <= 1) {
			this.elements.add(List.of(reader.getText()));
		}
	}

	private void end(EDIStreamReader reader, Visitor visitor) {
		Segment segment = new Segment(String.valueOf(this.tag), this.position, this.elements);
		this.flaws.count(segment);
		visitor.visit(segment, this.start, reader.getLocation().getCharacterOffset());
	}

	/**
	 * Is told of each segment.
	 */
	@FunctionalInterface
	interface Visitor {

		/**
		 * A segment.
		 * @param start where it starts in the text; not to be relied on for the header of
		 * an interchange
		 * @param end where the next one may start
		 */
		void visit(Segment segment, int start, int end);

	}

}
