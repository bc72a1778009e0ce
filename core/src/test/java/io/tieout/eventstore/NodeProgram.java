package io.tieout.eventstore;

import com.zaxxer.hikari.HikariDataSource;
import io.tieout.contract.Event;
import io.tieout.contract.EventContext;
import io.tieout.core.Quantity;
import io.tieout.database.DatabaseLogin;
import io.tieout.eventstore.CommandResult.Accepted;
import io.tieout.eventstore.CommandResult.Refused;
import io.tieout.testing.StoreNode;
import io.tieout.testing.till.TillCommand.Deposit;
import io.tieout.testing.till.TillCommand.Withdraw;
import io.tieout.testing.till.TillDomain;
import io.tieout.testing.till.TillDomain.TillState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A node of the store as a process of its own. Says {@code READY}; then, for each line on
 * its input: {@code load n} sends n random commands from 8 threads and says
 * {@code ACK position content} for each accepted one and {@code LOADED};
 * {@code balance till} says the balance as a refusal states it, {@code known till} as it
 * is only read; {@code follow position} says {@code FOLLOWED} when its follower has read
 * that far. Ends with its input.
 */
final class NodeProgram {

	private static final int THREADS = 8;

	private static final int TILLS = 20;

	private final StoreNode node;

	private final Semaphore wake = new Semaphore(0);

	private final AtomicLong followed = new AtomicLong();

	private final long pollMillis;

	private NodeProgram(StoreNode node, long pollMillis) {
		this.node = node;
		this.pollMillis = pollMillis;
	}

	/**
	 * Runs until killed or its input ends.
	 * @param arguments database address, user, password, whether signals are on, poll
	 * interval in milliseconds
	 */
	public static void main(String[] arguments) throws Exception {
		DatabaseLogin login = new DatabaseLogin(arguments[0], arguments[1], arguments[2]);
		StoreSettings settings = new StoreSettings(1_000, Duration.ofSeconds(120), Boolean.parseBoolean(arguments[3]));
		try (HikariDataSource pool = login.pool("node", 8);
				StoreNode node = StoreNode.start(pool, settings, new TillDomain())) {
			NodeProgram program = new NodeProgram(node, Long.parseLong(arguments[4]));
			node.store().onAppended(program.wake::release);
			Thread follower = new Thread(program::follow, "follower");
			follower.setDaemon(true);
			follower.start();
			System.out.println("READY");
			for (String line : (Iterable<String>) new java.io.BufferedReader(new java.io.InputStreamReader(System.in))
				.lines()::iterator) {
				program.obey(line.split(" "));
			}
		}
	}

	private void follow() {
		while (true) {
			this.node.reader()
				.read(this.followed.get(), Long.MAX_VALUE, (event) -> this.followed.set(event.position()));
			try {
				this.wake.tryAcquire(this.pollMillis, TimeUnit.MILLISECONDS);
				this.wake.drainPermits();
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	private void obey(String[] order) throws InterruptedException {
		switch (order[0]) {
			case "load" -> load(Integer.parseInt(order[1]));
			case "balance" -> System.out.println("BALANCE " + order[1] + " " + balance(order[1]));
			case "known" -> System.out.println("KNOWN " + order[1] + " " + known(order[1]));
			case "follow" -> awaitFollowed(Long.parseLong(order[1]));
			default -> throw new IllegalArgumentException(order[0]);
		}
	}

	private void load(int commands) throws InterruptedException {
		List<Thread> threads = new ArrayList<>();
		for (int thread = 0; thread < THREADS; thread++) {
			Random random = new Random(thread);
			Thread worker = new Thread(() -> {
				for (int n = 0; n < commands / THREADS; n++) {
					act(random);
				}
			});
			worker.start();
			threads.add(worker);
		}
		for (Thread thread : threads) {
			thread.join();
		}
		System.out.println("LOADED");
	}

	private void act(Random random) {
		String till = "T" + random.nextInt(TILLS);
		Quantity coins = Quantity.of(1 + random.nextInt(5));
		EventContext context = EventContext.of(Instant.EPOCH, "node", UUID.randomUUID().toString());
		CommandResult result = this.node.commands()
			.execute(random.nextBoolean() ? new Deposit(till, coins) : new Withdraw(till, coins), context);
		if (result instanceof Accepted accepted) {
			System.out.println("ACK " + accepted.position() + " " + text(context, accepted.events().get(0)));
		}
	}

	/**
	 * An event as one line, with the correlation id that no other command of any node
	 * has.
	 */
	static String text(EventContext context, Event event) {
		return context.correlationId() + " " + event;
	}

	/**
	 * The balance as a reader finds it, confirmed by nobody.
	 */
	private String known(String till) {
		return ((TillState) this.node.store().stateOf("till.Till", "till:" + till)).balance().toString();
	}

	/**
	 * Asks for more than there can be: the refusal states the balance it was decided on.
	 */
	private String balance(String till) {
		Refused refused = (Refused) this.node.commands()
			.execute(new Withdraw(till, Quantity.of(900)), EventContext.of(Instant.EPOCH, "node", "balance"));
		return refused.rejection().facts().get("balance");
	}

	private void awaitFollowed(long position) throws InterruptedException {
		while (this.followed.get() < position) {
			Thread.sleep(10);
		}
		System.out.println("FOLLOWED");
	}

}
