package io.tieout.projections.support;

import io.tieout.eventstore.EventTail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ResetNotSupportedException;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackerStatus;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Feeds one view from the event store, in large batches, in place of Axon's own
 * processors, whose buffers cap a batch. To Axon's configuration and tools it is a
 * streaming processor of one segment. Its token tells the live generation's position; a
 * view is never reset but rebuilt beside the live one.
 */
public final class ViewProcessor implements StreamingEventProcessor {

	private final String name;

	private final TokenStore tokens;

	private final SegmentClaim claim;

	private final ViewFeeder<?> feeder;

	private final FeedingLoop loop;

	private final List<MessageHandlerInterceptor<? super EventMessage<?>>> interceptors = new CopyOnWriteArrayList<>();

	private @Nullable Thread thread;

	<R extends Record> ViewProcessor(View<R> view, Database database, EventTail tail, TokenStore tokens,
			ViewListener listener, ViewSettings settings) {
		this.name = "view." + view.name();
		this.tokens = tokens;
		this.claim = new SegmentClaim(this.name, tokens, database, settings);
		this.feeder = new ViewFeeder<>(view, database, tail, this.claim, settings);
		this.loop = new FeedingLoop(view.name(), this.feeder, this.claim, listener, settings);
	}

	/**
	 * Signals that events were appended, so that they are applied at once.
	 */
	public void wake() {
		this.loop.wake();
	}

	/**
	 * What the processor is doing on this node.
	 */
	public ProcessorState state() {
		return this.loop.state();
	}

	/**
	 * Why it stopped or tries again.
	 */
	public Optional<Throwable> error() {
		return Optional.ofNullable(this.loop.error());
	}

	@Override
	public String getName() {
		return this.name;
	}

	/**
	 * Starts feeding; after a stop at an event, tries that event again.
	 */
	@Override
	public synchronized void start() {
		if (!isRunning()) {
			this.loop.prepare();
			Thread started = new Thread(this.loop, this.name);
			started.setDaemon(true);
			this.thread = started;
			started.start();
		}
	}

	/**
	 * Tells it to stop and does not wait, so that several can be stopped at once.
	 */
	void stopSoon() {
		this.loop.stop();
	}

	@Override
	public synchronized void shutDown() {
		Thread running = this.thread;
		if (running != null) {
			this.loop.stop();
			boolean interrupted = false;
			while (running.isAlive()) {
				try {
					running.join();
				}
				catch (InterruptedException ex) {
					interrupted = true;
				}
			}
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		Thread running = this.thread;
		return running != null && running.isAlive();
	}

	@Override
	public boolean isError() {
		return switch (state()) {
			case UNREADABLE_EVENT, POISON_EVENT, BROKEN -> true;
			default -> false;
		};
	}

	@Override
	public Map<Integer, EventTrackerStatus> processingStatus() {
		if (!this.claim.isHeld()) {
			return Map.of();
		}
		return Map.of(Segment.ROOT_SEGMENT.getSegmentId(), new TrackerStatus(Segment.ROOT_SEGMENT,
				this.loop.isCaughtUp(), new GlobalSequenceTrackingToken(this.feeder.position()), this.loop.error()));
	}

	@Override
	public String getTokenStoreIdentifier() {
		return this.tokens.retrieveStorageIdentifier().orElse("");
	}

	@Override
	public void releaseSegment(int segmentId) {
		releaseSegment(segmentId, 10, TimeUnit.SECONDS);
	}

	@Override
	public void releaseSegment(int segmentId, long releaseDuration, TimeUnit unit) {
		this.claim.disregardFor(releaseDuration, unit);
		wake();
	}

	@Override
	public CompletableFuture<Boolean> claimSegment(int segmentId) {
		this.claim.disregardFor(0, TimeUnit.SECONDS);
		wake();
		return CompletableFuture.completedFuture(this.claim.isHeld());
	}

	/**
	 * Not split: one statement per batch is faster than several segments.
	 */
	@Override
	public CompletableFuture<Boolean> splitSegment(int segmentId) {
		return CompletableFuture.completedFuture(false);
	}

	@Override
	public CompletableFuture<Boolean> mergeSegment(int segmentId) {
		return CompletableFuture.completedFuture(false);
	}

	@Override
	public int maxCapacity() {
		return 1;
	}

	@Override
	public boolean supportsReset() {
		return false;
	}

	@Override
	public void resetTokens() {
		throw notReset();
	}

	@Override
	public <R> void resetTokens(@Nullable R resetContext) {
		throw notReset();
	}

	@Override
	public void resetTokens(
			Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> initialTrackingTokenSupplier) {
		throw notReset();
	}

	@Override
	public <R> void resetTokens(
			Function<StreamableMessageSource<TrackedEventMessage<?>>, TrackingToken> initialTrackingTokenSupplier,
			@Nullable R resetContext) {
		throw notReset();
	}

	@Override
	public <R> void resetTokens(TrackingToken startPosition, @Nullable R resetContext) {
		throw notReset();
	}

	private ResetNotSupportedException notReset() {
		return new ResetNotSupportedException("A view is not reset while it serves: order a rebuild of " + this.name);
	}

	/**
	 * Noted, not called: events reach a view in batches, not as messages.
	 */
	@Override
	public Registration registerHandlerInterceptor(MessageHandlerInterceptor<? super EventMessage<?>> interceptor) {
		this.interceptors.add(interceptor);
		return () -> this.interceptors.remove(interceptor);
	}

	@Override
	public List<MessageHandlerInterceptor<? super EventMessage<?>>> getHandlerInterceptors() {
		return List.copyOf(this.interceptors);
	}

}
