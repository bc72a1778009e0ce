package io.tieout.app.ingest.dispatch;

import io.tieout.app.ingest.feed.Feed;
import io.tieout.app.ingest.feed.FeedRegistry;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.KeptRecord;
import io.tieout.app.ingest.inbox.Arrival;
import io.tieout.app.ingest.inbox.Arrivals;
import io.tieout.app.ingest.inbox.SealedText;
import io.tieout.sealing.Sealer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens kept raw texts and reads them again, as the first time.
 */
public final class Rereading {

	private final FeedRegistry feeds;

	private final Arrivals arrivals;

	private final Sealer sealer;

	private final Identities identities;

	/**
	 * A rereading.
	 */
	public Rereading(FeedRegistry feeds, Arrivals arrivals, Sealer sealer, Identities identities) {
		this.feeds = feeds;
		this.arrivals = arrivals;
		this.sealer = sealer;
		this.identities = identities;
	}

	/**
	 * Reads texts again.
	 * @return one envelope per text, in order; empty where its key was erased or has
	 * expired
	 */
	public List<Optional<Envelope>> reread(List<Kept> texts) {
		Map<UUID, Arrival> known = new HashMap<>();
		List<Optional<String>> opened = this.sealer
			.openAll(texts.stream().map((kept) -> kept.text.asSealed()).toList());
		List<Optional<Envelope>> envelopes = new ArrayList<>(texts.size());
		for (int index = 0; index < texts.size(); index++) {
			Kept kept = texts.get(index);
			Arrival arrival = known.computeIfAbsent(kept.arrival, this::arrival);
			envelopes.add(opened.get(index).map((text) -> envelope(arrival, kept, text)));
		}
		return envelopes;
	}

	/**
	 * Reads a text again that is not kept yet.
	 */
	public Envelope reread(UUID arrival, long line, String recordId, String text) {
		Arrival known = arrival(arrival);
		return envelope(known, this.feeds.require(known.delivery().feed()), line, recordId, text);
	}

	private Envelope envelope(Arrival arrival, Kept kept, String text) {
		return envelope(arrival, this.feeds.require(arrival.delivery().feed()), kept.line, kept.recordId, text);
	}

	private <R> Envelope envelope(Arrival arrival, Feed<R> feed, long line, String recordId, String text) {
		KeptRecord record = new KeptRecord(line, text, arrival.delivery().format(), arrival.header(), recordId);
		return Envelope.again(arrival, feed, record, this.identities);
	}

	private Arrival arrival(UUID id) {
		return this.arrivals.find(id).orElseThrow(() -> new IllegalStateException("There is no arrival " + id));
	}

	/**
	 * A text that is kept.
	 *
	 * @param arrival the arrival it came with
	 * @param line the line it started on
	 * @param recordId the id it was given within its source
	 * @param text the sealed text
	 */
	public record Kept(UUID arrival, long line, String recordId, SealedText text) {
	}

}
