package io.tieout.app.ingest.dispatch;

import io.tieout.app.ingest.feed.Cause;
import io.tieout.app.ingest.feed.Feed;
import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.Interpretation;
import io.tieout.app.ingest.feed.Interpretation.Rejected;
import io.tieout.app.ingest.feed.KeptRecord;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.feed.ReadRecord;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.inbox.Arrival;
import io.tieout.core.SourceSystem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A record on its way in, already read and interpreted.
 *
 * @param arrival the arrival it came with
 * @param feed its feed
 * @param source the source system, as far as it is known without the record
 * @param line the line it starts on
 * @param text the raw text
 * @param interpretation what it states, or what is wrong with it
 */
public record Envelope(Arrival arrival, FeedProfile feed, @Nullable SourceSystem source, long line, String text,
		Interpretation interpretation) {

	private static final Logger logger = LoggerFactory.getLogger(Envelope.class);

	/**
	 * Interprets a record; pure but for making ids opaque. A source the sender may not
	 * speak for is a problem like any other, and so is a record that makes the program
	 * fail: it costs only itself.
	 */
	public static <R> Envelope of(Arrival arrival, Feed<R> feed, ReadRecord<R> record, Identities identities) {
		try {
			return new Envelope(arrival, feed.profile(), feed.sourceOf(arrival.context()), record.line(), record.text(),
					interpretation(arrival, feed, record, identities));
		}
		catch (RuntimeException ex) {
			return failed(arrival, feed, record.line(), record.text(), ex);
		}
	}

	/**
	 * Reads a kept record again and interprets it, as the first time.
	 */
	static <R> Envelope again(Arrival arrival, Feed<R> feed, KeptRecord kept, Identities identities) {
		try {
			return of(arrival, feed, feed.reread(kept, arrival.context()), identities);
		}
		catch (RuntimeException ex) {
			return failed(arrival, feed, kept.line(), kept.text(), ex);
		}
	}

	private static <R> Interpretation interpretation(Arrival arrival, Feed<R> feed, ReadRecord<R> record,
			Identities identities) {
		Problem unreadable = record.problem();
		if (unreadable != null) {
			return new Rejected(List.of(unreadable), null, null);
		}
		Interpretation interpretation = feed.interpret(record, arrival.context(), identities);
		if (interpretation instanceof Statement statement
				&& !arrival.delivery().sender().speaksFor(statement.identity().reference().system())) {
			return new Rejected(List.of(Problem.ofField(record.line(), "source", "SOURCE_NOT_ALLOWED",
					"This key may not speak for that source system.")), null, statement.tradingDay());
		}
		return interpretation;
	}

	private static Envelope failed(Arrival arrival, Feed<?> feed, long line, String text, RuntimeException failure) {
		logger.error("The record {} could not be interpreted", arrival.causationOf(line), Faults.forLog(failure));
		Problem problem = Problem.ofRecord(line, Cause.PROCESSING_FAILED,
				"The service failed on this record; the log says where. Once that is mended, send it again.");
		return new Envelope(arrival, feed.profile(), null, line, text, new Rejected(List.of(problem), null, null));
	}

}
