package io.tieout.projections.support;

import io.tieout.database.DatabaseLogin;
import io.tieout.eventstore.EventTail;
import io.tieout.projections.shelf.ShelfView;
import java.time.Clock;
import java.util.List;

/**
 * A process that starts a rebuild of the shelf view, says how far it is and is then
 * killed by a test. With {@code hold} it stays in the middle of reading.
 */
final class RebuildProgram {

	static final String STARTED = "RUN ";

	static final String READING = "READING";

	private RebuildProgram() {
	}

	public static void main(String[] arguments) throws InterruptedException {
		DatabaseLogin login = new DatabaseLogin(arguments[0], arguments[1], arguments[2]);
		ShelfNode node = new ShelfNode("to-be-killed", login.pool("killed", 10), ShelfNode.SETTINGS, new ShelfView());
		HeldReader held = new HeldReader(node.store.reader());
		boolean hold = arguments[3].equals("hold");
		Views views = new Views(new ViewInfrastructure(login.pool("killed-views", 10), login.pool("killed-runs", 10),
				hold ? held : node.store.reader(), new EventTail(node.store.reader()), node.tokens, node.alerts,
				Clock.systemUTC()), ShelfNode.SETTINGS, List.of(new ShelfView()));
		RebuildOrder.Started started = (RebuildOrder.Started) views.rebuild("shelf", "operator-1");
		System.out.println(STARTED + started.run().id());
		if (hold) {
			held.awaitReading();
			System.out.println(READING);
		}
		Thread.currentThread().join();
	}

}
