package io.tieout.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.contract.Command;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * The live and the bulk path are two ways to the same history.
 */
class PathsProperties {

	private static final List<String> TILLS = List.of("A", "B", "C");

	private static TestPostgres liveDatabase;

	private static TestPostgres bulkDatabase;

	private static StoreNode live;

	private static StoreNode bulk;

	/** Each try has tills and keys of its own. */
	private static int tries;

	@BeforeContainer
	static void start() {
		liveDatabase = TestPostgres.fresh();
		bulkDatabase = TestPostgres.fresh();
		live = StoreNode.start(liveDatabase.app(), new TillDomain());
		bulk = StoreNode.start(bulkDatabase.app(), new TillDomain());
	}

	@AfterContainer
	static void stop() {
		live.close();
		bulk.close();
		liveDatabase.close();
		bulkDatabase.close();
	}

	/**
	 * Small amounts are refused in silence, large ones with an event; keys repeat, with
	 * the same content and with another.
	 */
	@Provide
	Arbitrary<List<Request>> requests() {
		Arbitrary<Step> step = Combinators
			.combine(Arbitraries.of(TILLS), Arbitraries.of(true, false), Arbitraries.of(0L, 1L, 2L, 3L, 1_500L))
			.as(Step::new);
		Arbitrary<String> key = Arbitraries.of("", "", "k1", "k2", "k3");
		return Combinators.combine(step.list().ofMinSize(1).ofMaxSize(4), key, Arbitraries.of("h1", "h1", "h2"))
			.as(Request::new)
			.list()
			.ofMaxSize(25);
	}

	@Property(tries = 200, seed = "2035")
	void bothPathsGiveEqualEventsSequencesAnswersAndStates(@ForAll("requests") List<Request> requests,
			@ForAll("cuts") List<Integer> cuts) {
		String world = "w" + (++tries);
		List<String> liveAnswers = requests.stream().map((request) -> sendLive(request, world)).toList();
		List<String> bulkAnswers = sendBulk(requests, cuts, world);

		assertThat(bulkAnswers).isEqualTo(liveAnswers);
		for (String till : TILLS) {
			assertThat(history(bulk, world + till)).isEqualTo(history(live, world + till));
		}
		assertThat(states(bulk, world)).isEqualTo(states(live, world));
	}

	@Provide
	Arbitrary<List<Integer>> cuts() {
		return Arbitraries.integers().between(1, 25).list().ofMaxSize(4);
	}

	private static String sendLive(Request request, String world) {
		List<Command> commands = request.commands(world);
		try {
			return answer((commands.size() == 1) ? live.commands().execute(commands.get(0), request.context(world))
					: live.commands().executeTogether(commands, request.context(world)));
		}
		catch (CommandKeyReusedException ex) {
			return "reused";
		}
	}

	private static List<String> sendBulk(List<Request> requests, List<Integer> cuts, String world) {
		List<String> answers = new ArrayList<>();
		int from = 0;
		for (int cut : cuts) {
			int to = Math.min(from + cut, requests.size());
			answers.addAll(sendBulk(requests.subList(from, to), world));
			from = to;
		}
		answers.addAll(sendBulk(requests.subList(from, requests.size()), world));
		return answers;
	}

	private static List<String> sendBulk(List<Request> requests, String world) {
		List<Item> items = requests.stream()
			.map((request) -> new Item(request.commands(world), request.context(world)))
			.toList();
		return bulk.bulk().execute(items).stream().map(PathsProperties::answer).toList();
	}

	/** Positions differ, since bulk appends independent items in any order. */
	private static String answer(CommandResult result) {
		if (result instanceof Refused refused) {
			return refused.rejection().code().equals("SOURCE_RECORD_CHANGED") ? "reused"
					: refused.command() + " " + refused.rejection();
		}
		Accepted accepted = (Accepted) result;
		return accepted.events() + " " + accepted.repeated() + " " + (accepted.position() > 0);
	}

	private static List<String> history(StoreNode node, String till) {
		return node.reader()
			.readAggregate("till:" + till, 0)
			.stream()
			.map((event) -> event.sequence() + " " + event.payload() + " " + event.context().commandKey() + " "
					+ event.context().commandHash())
			.toList();
	}

	private static Map<String, Object> states(StoreNode node, String world) {
		return node.store()
			.statesOf("till.Till", TILLS.stream().map((till) -> "till:" + world + till).toList())
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	record Step(String till, boolean deposit, long coins) {

		Command command(String world) {
			return this.deposit ? new Deposit(world + this.till, Quantity.of(this.coins))
					: new Withdraw(world + this.till, Quantity.of(this.coins));
		}

	}

	/**
	 * Commands sent together.
	 *
	 * @param key their key, empty for none
	 */
	record Request(List<Step> steps, String key, String hash) {

		List<Command> commands(String world) {
			return this.steps.stream().map((step) -> step.command(world)).toList();
		}

		EventContext context(String world) {
			EventContext context = EventContext.of(Instant.EPOCH, "tester", "paths");
			return this.key.isEmpty() ? context : context.keyed(world + this.key, this.hash);
		}

	}

}
