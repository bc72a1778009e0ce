package io.tieout.projections.support;

import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;

/**
 * A node's claim on a view's token in Axon's token store: who holds it feeds the view.
 * Not for use by several threads, except {@link #disregardFor}.
 */
final class SegmentClaim {

	private final String processor;

	private final TokenStore tokens;

	private final Database database;

	private final long extensionNanos;

	private volatile boolean held;

	private long heldAt;

	private volatile long disregardedUntil = System.nanoTime();

	SegmentClaim(String processor, TokenStore tokens, Database database, ViewSettings settings) {
		this.processor = processor;
		this.tokens = tokens;
		this.database = database;
		this.extensionNanos = settings.claimExtension().toNanos();
	}

	boolean isHeld() {
		return this.held;
	}

	/**
	 * Claims the token, or renews the claim when that is due.
	 * @return whether this node holds the claim
	 */
	boolean claim() {
		if (System.nanoTime() - this.disregardedUntil < 0) {
			release();
			return false;
		}
		if (this.held && System.nanoTime() - this.heldAt < this.extensionNanos) {
			return true;
		}
		try {
			this.database.transaction((connection) -> {
				if (this.tokens.fetchSegments(this.processor).length == 0) {
					this.tokens.initializeTokenSegments(this.processor, 1, new GlobalSequenceTrackingToken(0));
				}
				return this.tokens.fetchToken(this.processor, Segment.ROOT_SEGMENT);
			});
			held();
		}
		catch (UnableToClaimTokenException ex) {
			this.held = false;
		}
		return this.held;
	}

	/**
	 * Stores a position, within the caller's transaction.
	 * @throws UnableToClaimTokenException if another node has taken the claim meanwhile
	 */
	void store(long position) {
		this.tokens.storeToken(new GlobalSequenceTrackingToken(position), this.processor,
				Segment.ROOT_SEGMENT.getSegmentId());
	}

	/** Notes that the claim was renewed just now. */
	void held() {
		this.held = true;
		this.heldAt = System.nanoTime();
	}

	/** Notes that another node has the claim. */
	void lost() {
		this.held = false;
	}

	/** Gives the claim back, so that another node need not wait for it to expire. */
	void release() {
		if (this.held) {
			this.held = false;
			this.database.transaction((connection) -> {
				this.tokens.releaseClaim(this.processor, Segment.ROOT_SEGMENT.getSegmentId());
				return true;
			});
		}
	}

	/** Leaves the token to others for a while; nothing or less ends that. */
	void disregardFor(long duration, TimeUnit unit) {
		this.disregardedUntil = System.nanoTime() + unit.toNanos(duration);
	}

}
