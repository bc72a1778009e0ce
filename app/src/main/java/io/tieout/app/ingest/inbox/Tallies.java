package io.tieout.app.ingest.inbox;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tieout.contract.CommandKeys;
import io.tieout.contract.EventContext;
import io.tieout.contract.UnreadableMessageException;
import io.tieout.core.BusinessDate;
import io.tieout.core.SourceSystem;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.CommandResult;
import io.tieout.reconciliation.FeedCommand.TallyArrival;
import io.tieout.reconciliation.Flow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Brings counts to the trading days, each exactly once. Counts are written with the work
 * they are about, in one transaction; a flush gathers what waits into one command per
 * source, flow and day, whose command key names the gathering, so that a flush taken up
 * again after a crash changes nothing.
 */
public final class Tallies {

	private static final String ACTOR = "tieout";

	private static final int MAX_ROWS = 5_000;

	private final InboxDatabase database;

	private final BulkCommands commands;

	private final Clock clock;

	/**
	 * The way to the trading days.
	 */
	public Tallies(InboxDatabase database, BulkCommands commands, Clock clock) {
		this.database = database;
		this.commands = commands;
		this.clock = clock;
	}

	/**
	 * Adds counts, in the transaction of a connection.
	 */
	static void add(Connection connection, List<TallyLine> lines) throws SQLException {
		if (lines.isEmpty()) {
			return;
		}
		try (PreparedStatement insert = connection.prepareStatement(
				"""
						INSERT INTO inbox.tally (source, flow, business_date, received, duplicates, parked, rejected)
						SELECT * FROM unnest(?::text[], ?::text[], ?::date[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
						""")) {
			ColumnArrays.bind(insert, 1, "text", lines, (line) -> line.source().value());
			ColumnArrays.bind(insert, 2, "text", lines, (line) -> line.flow().value());
			ColumnArrays.bind(insert, 3, "date", lines, (line) -> line.date().toString());
			ColumnArrays.bind(insert, 4, "bigint", lines, TallyLine::received);
			ColumnArrays.bind(insert, 5, "bigint", lines, TallyLine::duplicates);
			ColumnArrays.bind(insert, 6, "bigint", lines, TallyLine::parked);
			ColumnArrays.bind(insert, 7, "bigint", lines, TallyLine::rejected);
			insert.executeUpdate();
		}
	}

	/**
	 * Sends what waits, that of a gathering cut short included. Processes may do so at
	 * the same time; within one, a caller waits for the one before, so that what waited
	 * when it called has been sent when it returns.
	 */
	public synchronized void flush() {
		int gathered;
		do {
			gathered = gather();
			send();
		}
		while (gathered == MAX_ROWS);
	}

	private int gather() {
		return this.database.client().sql("""
				UPDATE inbox.tally SET batch = :batch
				WHERE id IN (SELECT id FROM inbox.tally WHERE batch IS NULL ORDER BY id LIMIT :limit
				    FOR UPDATE SKIP LOCKED)
				""").param("batch", UuidCreator.getTimeOrderedEpoch()).param("limit", MAX_ROWS).update();
	}

	private void send() {
		List<Gathered> waiting = this.database.client()
			.sql("""
					SELECT batch, source, flow, business_date, sum(received), sum(duplicates), sum(parked), sum(rejected)
					FROM inbox.tally WHERE batch IS NOT NULL GROUP BY batch, source, flow, business_date
					ORDER BY batch, source, flow, business_date
					""")
			.query((row, index) -> new Gathered(row.getObject(1, UUID.class),
					new TallyLine(new SourceSystem(row.getString(2)), new Flow(row.getString(3)),
							new BusinessDate(row.getObject(4, LocalDate.class)), row.getLong(5), row.getLong(6),
							row.getLong(7), row.getLong(8))))
			.list();
		send(waiting, this.clock.instant());
	}

	/**
	 * Counts of a trading day that this version cannot read wait until another is
	 * deployed; the others do not wait with them.
	 */
	private void send(List<Gathered> waiting, Instant now) {
		if (waiting.isEmpty()) {
			return;
		}
		try {
			List<CommandResult> results = this.commands
				.execute(waiting.stream().map((gathered) -> gathered.item(now)).toList());
			for (int index = 0; index < waiting.size(); index++) {
				settle(waiting.get(index), results.get(index));
			}
		}
		catch (UnreadableMessageException ex) {
			if (waiting.size() > 1) {
				send(waiting.subList(0, waiting.size() / 2), now);
				send(waiting.subList(waiting.size() / 2, waiting.size()), now);
			}
		}
	}

	/**
	 * A letter may leave the hospital before the arrival that put it there is counted;
	 * its count then waits for that one.
	 */
	private void settle(Gathered gathered, CommandResult result) {
		String sql = (result instanceof CommandResult.Accepted) ? "DELETE FROM inbox.tally"
				: "UPDATE inbox.tally SET batch = NULL";
		this.database.client()
			.sql(sql + " WHERE batch = ? AND source = ? AND flow = ? AND business_date = ?")
			.params(gathered.batch, gathered.line.source().value(), gathered.line.flow().value(),
					gathered.line.date().value())
			.update();
	}

	/** Counts that are sent together. */
	private record Gathered(UUID batch, TallyLine line) {

		BulkCommands.Item item(Instant now) {
			String key = CommandKeys.ofTally(this.batch.toString(),
					this.line.source() + "/" + this.line.flow() + "/" + this.line.date());
			TallyArrival command = new TallyArrival(this.line.source(), this.line.flow(), this.line.date(),
					this.line.received(), this.line.duplicates(), this.line.parked(), this.line.rejected(), now);
			String content = List
				.of(this.line.received(), this.line.duplicates(), this.line.parked(), this.line.rejected())
				.toString();
			return new BulkCommands.Item(List.of(command),
					EventContext.of(now, ACTOR, this.batch.toString()).keyed(key, content));
		}

	}

}
