package io.tieout.app.ingest.inbox;

import io.tieout.app.ingest.feed.BodyFormat;
import io.tieout.app.ingest.feed.FeedContext;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A body as it is delivered.
 *
 * @param feed name of the feed
 * @param door how it came in
 * @param format how it is written
 * @param charset its character set
 * @param context what is known of it besides its content
 * @param sender who delivers it
 */
public record Delivery(String feed, Door door, BodyFormat format, Charset charset, FeedContext context, Sender sender) {

	/**
	 * The body of a request in UTF-8, with nothing said beside it.
	 */
	public static Delivery request(String feed, BodyFormat format, Sender sender) {
		return new Delivery(feed, Door.REQUEST, format, StandardCharsets.UTF_8, FeedContext.NONE, sender);
	}

	/**
	 * The same in another character set.
	 */
	public Delivery in(Charset other) {
		return new Delivery(this.feed, this.door, this.format, other, this.context, this.sender);
	}

	/**
	 * The same with something said beside it.
	 */
	public Delivery with(FeedContext other) {
		return new Delivery(this.feed, this.door, this.format, this.charset, other, this.sender);
	}

}
