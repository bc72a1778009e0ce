package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.contract.Event;
import io.tieout.contract.EventContext;
import io.tieout.core.Quantity;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.eventstore.CommandResult.Accepted;
import io.tieout.eventstore.CommandResult.Refused;
import io.tieout.testing.StoreNode;
import io.tieout.testing.TestPostgres;
import io.tieout.testing.till.TillCommand.Deposit;
import io.tieout.testing.till.TillCommand.Withdraw;
import io.tieout.testing.till.TillDomain;
import io.tieout.testing.till.TillDomain.TillState;
import io.tieout.testing.till.TillEvent.Deposited;
import io.tieout.testing.till.TillEvent.OverdraftRefused;
import io.tieout.testing.till.TillEvent.Withdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What a sender of commands may rely on, on the live and on the bulk path.
 */
class CommandTests {

	private final TestPostgres database = TestPostgres.fresh();

	private StoreNode node;

	@BeforeEach
	void start() {
		this.node = StoreNode.start(this.database.app(), new TillDomain());
	}

	@AfterEach
	void stop() {
		this.node.close();
		this.database.close();
	}

	@Test
	void anAcceptedCommandAnswersThePositionOfItsDurableEvent() {
		Accepted first = accepted(this.node.commands().execute(deposit("A", 5), context()));
		Accepted second = accepted(this.node.commands().execute(deposit("A", 7), context()));
		assertThat(first)
			.isEqualTo(new Accepted(1, List.of(new Deposited("A", Quantity.of(5), Quantity.of(5))), false));
		assertThat(second.position()).isEqualTo(2);
		assertThat(stored()).extracting(RecordedEvent::sequence).containsExactly(0L, 1L);
		assertThat(stored()).extracting(RecordedEvent::type).containsOnly("till.Deposited");
	}

	@Test
	void aRefusalIsAValueAndLeavesNoEvent() {
		CommandResult result = this.node.commands().execute(withdraw("A", 5), context());
		assertThat(((Refused) result).rejection().code()).isEqualTo("TILL_SHORT");
		assertThat(stored()).isEmpty();
	}

	@Test
	void aRefusalAnAuditorAsksAboutIsRecordedAndDoesNotUseUpItsKey() {
		EventContext context = context().keyed("k", "h");
		assertThat(this.node.commands().execute(withdraw("A", 5_000), context)).isInstanceOf(Refused.class);
		assertThat(payloads()).containsExactly(new OverdraftRefused("A", Quantity.of(5_000)));
		this.node.commands().execute(deposit("A", 6_000), context());
		assertThat(accepted(this.node.commands().execute(withdraw("A", 5_000), context)).repeated()).isFalse();
	}

	@Test
	void aRetryOfASuccessGetsTheFirstAnswerEvenWhereTheNewStateWouldRefuse() {
		this.node.commands().execute(deposit("A", 5), context());
		EventContext context = context().keyed("withdraw-1", "hash");
		Accepted first = accepted(this.node.commands().execute(withdraw("A", 5), context));
		CommandResult retry = this.node.commands().execute(withdraw("A", 5), context);
		assertThat(retry).isEqualTo(new Accepted(first.position(), first.events(), true));
		assertThat(stored()).hasSize(2);
	}

	@Test
	void aRetryOfASuccessGetsTheFirstAnswerEvenWhereTheNewStateWouldRecordARefusal() {
		this.node.commands().execute(deposit("A", 2_000), context());
		EventContext context = context().keyed("withdraw-1", "hash");
		Accepted first = accepted(this.node.commands().execute(withdraw("A", 2_000), context));
		assertThat(this.node.commands().execute(withdraw("A", 2_000), context))
			.isEqualTo(new Accepted(first.position(), first.events(), true));
		assertThat(stored()).hasSize(2);
	}

	@Test
	void aRetryOfAListGetsTheFirstAnswerEvenWhereTheNewStateWouldRecordARefusal() {
		this.node.commands().execute(deposit("A", 2_000), context());
		EventContext context = context().keyed("list-1", "hash");
		List<io.tieout.contract.Command> list = List.of(deposit("B", 1), withdraw("A", 2_000));
		Accepted first = accepted(this.node.commands().executeTogether(list, context));
		assertThat(this.node.commands().executeTogether(list, context))
			.isEqualTo(new Accepted(first.position(), first.events(), true));
		assertThat(this.node.bulk().execute(List.of(new Item(list, context))))
			.containsExactly(new Accepted(first.position(), first.events(), true));
		assertThat(stored()).hasSize(3);
	}

	@Test
	@Timeout(30)
	void aBulkItemThatRepeatsAKeyGetsTheFirstAnswer() {
		List<CommandResult> results = this.node.bulk()
			.execute(List.of(item("same", deposit("A", 5)), item("same", deposit("A", 5)), item("2", withdraw("A", 5)),
					item("same", deposit("B", 5)), item("same", deposit("A", 5))));
		Accepted first = accepted(results.get(0));
		assertThat(List.of(results.get(1), results.get(3), results.get(4)))
			.containsOnly(new Accepted(first.position(), first.events(), true));
		assertThat(payloads()).containsExactly(new Deposited("A", Quantity.of(5), Quantity.of(5)),
				new Withdrawn("A", Quantity.of(5), Quantity.ZERO));
	}

	@Test
	@Timeout(30)
	void aBulkItemWhoseKeyWasOnlyRefusedBeforeIsCarriedOut() {
		List<CommandResult> results = this.node.bulk()
			.execute(List.of(item("same", withdraw("A", 5)), item("1", deposit("A", 5)),
					item("same", withdraw("A", 5))));
		assertThat(results.get(0)).isInstanceOf(Refused.class);
		assertThat(accepted(results.get(2)).repeated()).isFalse();
	}

	@Test
	void aKeyReusedForOtherContentIsAnError() {
		this.node.commands().execute(deposit("A", 5), context().keyed("key", "one"));
		assertThatThrownBy(() -> this.node.commands().execute(deposit("A", 6), context().keyed("key", "two")))
			.isInstanceOf(CommandKeyReusedException.class)
			.hasMessageContaining("IDEMPOTENCY_KEY_REUSED");
	}

	@Test
	void aFailedAttemptDoesNotBurnItsKey() {
		EventContext context = context().keyed("key", "hash");
		assertThat(this.node.commands().execute(withdraw("A", 5), context)).isInstanceOf(Refused.class);
		this.node.commands().execute(deposit("A", 5), context());
		assertThat(accepted(this.node.commands().execute(withdraw("A", 5), context)).repeated()).isFalse();
	}

	@Test
	void aListOfCommandsIsOneAppendOrNone() {
		CommandResult short1 = this.node.commands()
			.executeTogether(List.of(deposit("A", 5), deposit("B", 5), withdraw("B", 9)), context());
		assertThat(((Refused) short1).command()).isEqualTo(2);
		assertThat(stored()).isEmpty();
		Accepted whole = accepted(this.node.commands()
			.executeTogether(List.of(deposit("A", 5), deposit("B", 5), withdraw("B", 4)), context().keyed("k", "h")));
		assertThat(whole.events()).hasSize(3);
		assertThat(stored()).extracting(RecordedEvent::sequence).containsExactly(0L, 0L, 1L);
		assertThat(this.node.commands()
			.executeTogether(List.of(deposit("A", 5), deposit("B", 5), withdraw("B", 4)), context().keyed("k", "h")))
			.isEqualTo(new Accepted(whole.position(), whole.events(), true));
	}

	@Test
	void callersOnOneAggregateNeverTakeMoreThanThereIs() throws Exception {
		this.node.commands().execute(deposit("hot", 10), context());
		List<CommandResult> results = inParallel(64, () -> this.node.commands().execute(withdraw("hot", 1), context()));
		assertThat(results.stream().filter(Accepted.class::isInstance)).hasSize(10);
		assertThat(this.node.store().stateOf("till.Till", "till:hot")).isEqualTo(new TillState(Quantity.ZERO));
	}

	@Test
	void concurrentDuplicatesOfOneKeyAreCarriedOutOnce() throws Exception {
		List<CommandResult> results = inParallel(16,
				() -> this.node.commands().execute(deposit("A", 5), context().keyed("same", "h")));
		assertThat(results).allSatisfy((result) -> assertThat(accepted(result).position()).isEqualTo(1));
		assertThat(results.stream().filter((result) -> !accepted(result).repeated())).hasSize(1);
		assertThat(stored()).hasSize(1);
	}

	@Test
	void aBulkDecidesEachItemOnTheStateItsPredecessorsLeft() {
		List<CommandResult> results = this.node.bulk()
			.execute(List.of(item("1", deposit("A", 5)), item("2", withdraw("A", 3)), item("3", withdraw("A", 3)),
					item("4", deposit("B", 1), withdraw("B", 2)), item("5", deposit("B", 1)),
					item("6", deposit("A", 0))));
		assertThat(results).extracting((result) -> result.getClass().getSimpleName())
			.containsExactly("Accepted", "Accepted", "Refused", "Refused", "Accepted", "Accepted");
		assertThat(payloads()).containsExactlyInAnyOrder(new Deposited("A", Quantity.of(5), Quantity.of(5)),
				new Withdrawn("A", Quantity.of(3), Quantity.of(2)), new Deposited("B", Quantity.of(1), Quantity.of(1)));
		assertThat(accepted(results.get(1)).position()).isEqualTo(accepted(results.get(0)).position() + 1);
		assertThat(this.node.store().stateOf("till.Till", "till:A")).isEqualTo(new TillState(Quantity.of(2)));
	}

	@Test
	void aBulkSentAgainInPartAddsOnlyWhatIsNew() {
		List<CommandResult> first = this.node.bulk()
			.execute(List.of(item("1", deposit("A", 5)), item("2", deposit("A", 1))));
		List<CommandResult> again = this.node.bulk()
			.execute(List.of(item("1", deposit("A", 5)), item("2", deposit("A", 1)), item("3", deposit("A", 1))));
		assertThat(accepted(again.get(0)).position()).isEqualTo(accepted(first.get(0)).position());
		assertThat(again.stream().map((result) -> accepted(result).repeated())).containsExactly(true, true, false);
		assertThat(stored()).hasSize(3);
		assertThat(this.node.store().stateOf("till.Till", "till:A")).isEqualTo(new TillState(Quantity.of(7)));
	}

	@Test
	void aBulkRefusesARecordThatCameBeforeWithOtherContent() {
		this.node.bulk().execute(List.of(new Item(List.of(deposit("A", 5)), context().keyed("r", "one"))));
		CommandResult changed = this.node.bulk()
			.execute(List.of(new Item(List.of(deposit("A", 6)), context().keyed("r", "two"))))
			.get(0);
		assertThat(((Refused) changed).rejection().code()).isEqualTo("SOURCE_RECORD_CHANGED");
	}

	@Test
	void bulkAndLiveOnTheSameAggregatesLoseNothing() throws Exception {
		ExecutorService bulk = Executors.newFixedThreadPool(2);
		List<Future<List<CommandResult>>> batches = new ArrayList<>();
		for (int batch = 0; batch < 20; batch++) {
			List<Item> items = new ArrayList<>();
			for (int n = 0; n < 50; n++) {
				items.add(item(batch + "/" + n, deposit("T" + n % 5, 1)));
			}
			batches.add(bulk.submit(() -> this.node.bulk().execute(items)));
		}
		inParallel(200, () -> this.node.commands().execute(deposit("T0", 1), context()));
		for (Future<List<CommandResult>> batch : batches) {
			assertThat(batch.get()).allMatch(Accepted.class::isInstance);
		}
		bulk.shutdown();
		assertThat(stored()).hasSize(1_200);
		assertThat(this.node.store().stateOf("till.Till", "till:T0")).isEqualTo(new TillState(Quantity.of(400)));
		assertThat(this.node.verifier().verify(1, 1_200, (n) -> {
		}).isValid()).isTrue();
	}

	private List<RecordedEvent> stored() {
		List<RecordedEvent> events = new ArrayList<>();
		this.node.reader().read(0, Long.MAX_VALUE, events::add);
		return events;
	}

	private List<Event> payloads() {
		return stored().stream().map(RecordedEvent::payload).toList();
	}

	private static List<CommandResult> inParallel(int callers, Callable<CommandResult> call) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(Math.min(callers, 64));
		try {
			List<CommandResult> results = new ArrayList<>();
			for (Future<CommandResult> result : threads.invokeAll(java.util.Collections.nCopies(callers, call))) {
				results.add(result.get());
			}
			return results;
		}
		finally {
			threads.shutdown();
		}
	}

	private static Accepted accepted(CommandResult result) {
		assertThat(result).isInstanceOf(Accepted.class);
		return (Accepted) result;
	}

	private static Item item(String key, io.tieout.contract.Command... commands) {
		return new Item(List.of(commands), context().keyed(key, "hash"));
	}

	private static Deposit deposit(String till, long coins) {
		return new Deposit(till, Quantity.of(coins));
	}

	private static Withdraw withdraw(String till, long coins) {
		return new Withdraw(till, Quantity.of(coins));
	}

	private static EventContext context() {
		return EventContext.of(Instant.parse("2026-01-05T10:00:00Z"), "tester", UUID.randomUUID().toString());
	}

}
