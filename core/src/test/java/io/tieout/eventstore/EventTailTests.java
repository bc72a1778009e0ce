package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tieout.contract.EventContext;
import io.tieout.core.Quantity;
import io.tieout.testing.till.TillEvent.Deposited;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Followers of the newest events, on a store that counts what is read from it.
 */
class EventTailTests {

	private static final int ALL = 1_000;

	private final CountingStore store = new CountingStore();

	private final EventTail tail = new EventTail(this.store, Duration.ofMillis(50));

	@Test
	void severalFollowersReadEachEventFromTheStoreOnce() {
		EventTail.Follower first = this.tail.follower();
		EventTail.Follower second = this.tail.follower();
		this.store.append(5);
		assertThat(first.read(0, ALL)).isEqualTo(this.store.events);
		assertThat(second.read(0, ALL)).isEqualTo(this.store.events);
		this.store.handedOver = 0;
		this.store.append(3);
		assertThat(positions(first.read(5, ALL))).containsExactly(6L, 7L, 8L);
		assertThat(positions(second.read(5, 2))).containsExactly(6L, 7L);
		assertThat(positions(second.read(7, ALL))).containsExactly(8L);
		assertThat(this.store.handedOver).isEqualTo(3);
	}

	@Test
	void aFollowerAtTheEndFindsNothingAndThenWhatIsNew() {
		EventTail.Follower follower = this.tail.follower();
		assertThat(follower.read(0, ALL)).isEmpty();
		this.store.append(2);
		assertThat(positions(follower.read(0, ALL))).containsExactly(1L, 2L);
		assertThat(follower.read(2, ALL)).isEmpty();
		this.store.append(1);
		assertThat(positions(follower.read(2, ALL))).containsExactly(3L);
	}

	@Test
	void whoGoesBackReadsWhatTheStoreHoldsNowAndSoDoTheOthers() {
		EventTail.Follower first = this.tail.follower();
		EventTail.Follower second = this.tail.follower();
		this.store.append(4);
		first.read(0, 2);
		second.read(0, ALL);
		this.store.rewrite(3);
		assertThat(second.read(0, ALL)).isEqualTo(this.store.events);
		assertThat(first.read(2, ALL)).isEqualTo(this.store.events.subList(2, 4));
	}

	@Test
	void whatIsHeldOfAHistoryThatWasReplacedIsForgotten() {
		StateCache cache = new StateCache(1);
		cache.onCleared(this.tail::forget);
		EventTail.Follower follower = this.tail.follower();
		this.store.append(4);
		follower.read(0, 2);
		this.tail.follower().read(0, ALL);
		follower.read(2, 1);
		this.store.rewrite(4);
		cache.clear();
		assertThat(follower.read(3, ALL)).isEqualTo(this.store.events.subList(3, 4));
	}

	@Test
	void aRowThatSomebodyRemovedSkipsAndRepeatsNoOther() {
		EventTail.Follower first = this.tail.follower();
		EventTail.Follower second = this.tail.follower();
		this.store.append(2);
		first.read(0, ALL);
		second.read(0, ALL);
		this.store.append(4);
		this.store.remove(4);
		assertThat(positions(first.read(2, ALL))).containsExactly(3L, 5L, 6L);
		assertThat(positions(second.read(2, 2))).containsExactly(3L, 5L);
		assertThat(positions(second.read(5, 2))).containsExactly(6L);
	}

	@Test
	void whoIsFarBehindCatchesUpFromTheStoreWithoutAGap() {
		EventTail.Follower quick = this.tail.follower();
		EventTail.Follower slow = this.tail.follower();
		slow.read(0, 10);
		List<Long> read = new ArrayList<>();
		for (int round = 0; round < 60; round++) {
			this.store.append(ALL);
			quick.read(round * (long) ALL, ALL);
		}
		long after = 0;
		for (List<RecordedEvent> some = slow.read(0, 777); !some.isEmpty(); some = slow.read(after, 777)) {
			read.addAll(positions(some));
			after = read.get(read.size() - 1);
		}
		assertThat(read).isEqualTo(positions(this.store.events));
	}

	@Test
	void aFailedReadIsReadAgain() {
		EventTail.Follower follower = this.tail.follower();
		this.store.append(1);
		follower.read(0, ALL);
		this.store.append(1);
		this.store.failing = true;
		assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> follower.read(1, ALL));
		this.store.failing = false;
		assertThat(positions(follower.read(1, ALL))).containsExactly(2L);
	}

	@Test
	void aReadThatHangsHoldsUpNobodyElse() throws Exception {
		EventTail.Follower stuck = this.tail.follower();
		EventTail.Follower other = this.tail.follower();
		this.store.append(1);
		stuck.read(0, ALL);
		other.read(0, ALL);
		this.store.append(1);
		CountDownLatch hanging = this.store.hangOnce();
		CompletableFuture<List<RecordedEvent>> late = CompletableFuture.supplyAsync(() -> stuck.read(1, ALL));
		try {
			assertThat(this.store.reached.await(60, TimeUnit.SECONDS)).isTrue();
			assertThat(positions(other.read(1, ALL))).containsExactly(2L);
			assertThat(late).isNotDone();
		}
		finally {
			hanging.countDown();
		}
		assertThat(positions(late.get(60, TimeUnit.SECONDS))).containsExactly(2L);
	}

	private static List<Long> positions(List<RecordedEvent> events) {
		return events.stream().map(RecordedEvent::position).toList();
	}

	private static RecordedEvent event(long position, Quantity coins) {
		Instant when = Instant.parse("2026-03-02T09:00:00Z");
		return new RecordedEvent(position, new UUID(0, position), "till", "till:1", position - 1, "till.Deposited", 1,
				new Deposited("1", coins, coins), EventContext.of(when, "clerk", "test"), when);
	}

	/**
	 * A history in memory.
	 */
	private static final class CountingStore implements EventReader {

		private final List<RecordedEvent> events = Collections.synchronizedList(new ArrayList<>());

		private final CountDownLatch reached = new CountDownLatch(1);

		private volatile CountDownLatch hanging = new CountDownLatch(0);

		private volatile int handedOver;

		private volatile boolean failing;

		void append(int count) {
			for (int n = 0; n < count; n++) {
				this.events.add(event(this.events.size() + 1L, Quantity.of(1)));
			}
		}

		void remove(long position) {
			this.events.removeIf((event) -> event.position() == position);
		}

		void rewrite(int position) {
			this.events.set(position - 1, event(position, Quantity.of(1_000)));
		}

		/** The next read waits for this. */
		CountDownLatch hangOnce() {
			this.hanging = new CountDownLatch(1);
			return this.hanging;
		}

		@Override
		public long lastPosition() {
			return this.events.size();
		}

		@Override
		public void read(long after, long through, Consumer<RecordedEvent> sink) {
			if (this.failing) {
				throw new StoreUnavailableException("gone", null);
			}
			awaitRelease();
			for (RecordedEvent event : List.copyOf(this.events)) {
				if (event.position() > after && event.position() <= through) {
					this.handedOver++;
					sink.accept(event);
				}
			}
		}

		private void awaitRelease() {
			CountDownLatch wait = this.hanging;
			this.hanging = new CountDownLatch(0);
			if (wait.getCount() > 0) {
				this.reached.countDown();
				try {
					wait.await();
				}
				catch (InterruptedException ex) {
					throw new IllegalStateException(ex);
				}
			}
		}

		@Override
		public List<RecordedEvent> readAggregate(String aggregateId, long fromSequence, long through) {
			throw new UnsupportedOperationException();
		}

		@Override
		public EventPage search(EventSearch search) {
			throw new UnsupportedOperationException();
		}

		@Override
		public long positionAt(Instant recordedAt) {
			throw new UnsupportedOperationException();
		}

	}

}
