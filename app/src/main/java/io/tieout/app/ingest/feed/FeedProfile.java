package io.tieout.app.ingest.feed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What everyone may know of a feed.
 *
 * @param name its name in addresses and folders, such as {@code stock-movements}; frozen,
 * since command keys start with it
 * @param owner the domain that answers for its contract
 * @param flow the flow of the trading days it is tied out in, {@code null} if in none
 * @param meaning what its records are
 * @param formats the formats it takes, the usual one first
 * @param schedule when it is expected, for people
 * @param inTurn whether a record must wait for what came of the one before it on the same
 * business object. Facts that are never refused and carry their business time need not,
 * and go in larger appends.
 * @param personalIds whether the ids of its records may identify a person, so that they
 * leave the door only as opaque ones
 * @param charset the character set of a body that names none
 */
public record FeedProfile(String name, String owner, @Nullable String flow, FeedMeaning meaning,
		List<BodyFormat> formats, String schedule, boolean inTurn, boolean personalIds, Charset charset) {

	public FeedProfile {
		formats = List.copyOf(formats);
	}

	/**
	 * A feed in UTF-8.
	 */
	public FeedProfile(String name, String owner, @Nullable String flow, FeedMeaning meaning, List<BodyFormat> formats,
			String schedule, boolean inTurn, boolean personalIds) {
		this(name, owner, flow, meaning, formats, schedule, inTurn, personalIds, StandardCharsets.UTF_8);
	}

	/**
	 * How the feed reads a body of this format: what says it is JSON is a document of
	 * many records where the feed takes such.
	 */
	public BodyFormat reads(BodyFormat said) {
		boolean document = said == BodyFormat.JSON && !this.formats.contains(said)
				&& this.formats.contains(BodyFormat.JSON_LD);
		return document ? BodyFormat.JSON_LD : said;
	}

}
