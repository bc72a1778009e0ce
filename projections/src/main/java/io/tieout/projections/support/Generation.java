package io.tieout.projections.support;

import java.time.Instant;

/**
 * One build of a view.
 *
 * @param view name of the view
 * @param number number of the generation, counted from 1 per view
 * @param state what it is there for
 * @param revision revision of the view that built it
 * @param definition its columns
 * @param position position of the last event it holds
 * @param rows how many rows it has
 * @param digest digest of its rows, as kept up to date by whoever writes them; a row
 * altered by hand is not in it
 * @param createdAt when its building began
 */
public record Generation(String view, int number, GenerationState state, int revision, String definition, long position,
		long rows, Digest digest, Instant createdAt) {

	/**
	 * Name of its table, with the schema.
	 */
	public String table() {
		return table(this.view, this.number);
	}

	/** Whether its table is there and complete. */
	boolean isReadable() {
		return switch (this.state) {
			case LIVE, KEPT, AS_OF -> true;
			case BUILDING, CANCELLED, FAILED -> false;
		};
	}

	/** Whether today's code of the view can feed and read it. */
	boolean fits(View<?> today) {
		return this.revision == today.revision() && this.definition.equals(today.shape().definition());
	}

	/** The generation after more events. */
	Generation at(long newPosition, long newRows, Digest newDigest) {
		return new Generation(this.view, this.number, this.state, this.revision, this.definition, newPosition, newRows,
				newDigest, this.createdAt);
	}

	static String table(String view, int number) {
		return "views." + view + "_g" + number;
	}

}
