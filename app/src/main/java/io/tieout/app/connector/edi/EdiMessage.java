package io.tieout.app.connector.edi;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message with its envelope.
 *
 * @param header header of its interchange
 * @param group header of its group, {@code null} if it is in none
 * @param segments its own segments, from its header to its trailer
 */
record EdiMessage(Segment header, @Nullable Segment group, List<Segment> segments) {

	EdiMessage {
		segments = List.copyOf(segments);
	}

	/**
	 * The one message of an interchange that has no other.
	 */
	static EdiMessage of(Syntax syntax, String text) {
		List<Segment> own = new ArrayList<>();
		Segment[] envelope = new Segment[2];
		new Walk(syntax, text).to((segment, start, end) -> {
			if (segment.tag().equals(syntax.header())) {
				envelope[0] = segment;
			}
			else if (segment.tag().equals(syntax.group())) {
				envelope[1] = segment;
			}
			else if (segment.tag().equals(syntax.message()) || !own.isEmpty()) {
				own.add(segment);
			}
		});
		int end = 0;
		while (end < own.size() && !own.get(end).tag().equals(syntax.messageTrailer())) {
			end++;
		}
		return new EdiMessage(envelope[0], envelope[1], own.subList(0, Math.min(own.size(), end + 1)));
	}

	/**
	 * The message's own header.
	 */
	Segment first() {
		return this.segments.get(0);
	}

}
