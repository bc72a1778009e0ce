package io.tieout.app.ingest.hospital;

import com.github.f4b6a3.uuid.UuidCreator;
import io.tieout.app.ingest.dispatch.LetterDispatch;
import io.tieout.app.ingest.inbox.Arrival;
import io.tieout.app.ingest.inbox.Arrivals;
import io.tieout.app.ingest.inbox.InboxDatabase;
import io.tieout.app.ingest.inbox.Letter;
import io.tieout.app.ingest.inbox.LetterClosing;
import io.tieout.app.ingest.inbox.LetterFilter;
import io.tieout.app.ingest.inbox.LetterQueues;
import io.tieout.app.ingest.inbox.LetterQueues.CauseView;
import io.tieout.app.ingest.inbox.LetterQueues.Ward;
import io.tieout.app.ingest.inbox.LetterQueues.Ticket;
import io.tieout.contract.EventContext;
import io.tieout.eventstore.BulkCommands;
import io.tieout.eventstore.BulkCommands.Item;
import io.tieout.reconciliation.OperatorActCommand.RecordAct;
import io.tieout.sealing.Sealer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an operator sees of the hospital and can do there. Every act is recorded as an
 * event before it takes effect.
 */
public final class Hospital {

	private static final int LETTERS_AT_ONCE = 500;

	private final InboxDatabase database;

	private final LetterQueues queues;

	private final LetterClosing closing;

	private final Releaser releaser;

	private final LetterEditor editor;

	private final Sealer sealer;

	private final BulkCommands commands;

	private final Clock clock;

	/**
	 * The hospital.
	 */
	public Hospital(InboxDatabase database, LetterDispatch dispatch, LetterEditor editor, Sealer sealer,
			BulkCommands commands, Clock clock) {
		this.database = database;
		this.queues = new LetterQueues(database);
		this.closing = new LetterClosing(database);
		this.releaser = new Releaser(database, dispatch, clock);
		this.editor = editor;
		this.sealer = sealer;
		this.commands = commands;
		this.clock = clock;
	}

	/**
	 * How full it is.
	 */
	public Ward ward() {
		return this.queues.ward();
	}

	/**
	 * What letters wait for, the most first.
	 */
	public List<CauseView> causes() {
		return this.queues.causes();
	}

	/**
	 * Letters that wait, in order.
	 * @param after cursor: the last letter already seen, 0 for the first page
	 * @param limit most letters
	 */
	public List<Letter> waiting(LetterFilter filter, long after, int limit) {
		return this.queues.waiting(filter, after, limit);
	}

	/**
	 * A letter, waiting or not.
	 */
	public Optional<Letter> find(long id) {
		return this.queues.find(id);
	}

	/**
	 * The arrival a letter came with.
	 */
	public Arrival arrivalOf(Letter letter) {
		return new Arrivals(this.database).find(letter.arrival()).orElseThrow();
	}

	/**
	 * The raw text of a letter; it may be personal. Empty if its key was erased or has
	 * expired. That it was read is recorded.
	 */
	public Optional<String> read(long id, Operator operator) {
		return find(id).flatMap((letter) -> {
			record("hospital.read", letter, null, operator);
			return this.sealer.open(letter.text().asSealed());
		});
	}

	/**
	 * Tries a letter again, and if it leaves, those that wait behind it, in order.
	 */
	public Treatment retry(long id, Operator operator) {
		Letter letter = this.queues.find(id).orElse(null);
		if (letter == null) {
			return unknown(id);
		}
		if (letter.closedAt() != null) {
			return closed(letter);
		}
		Letter first = letter.blocking() ? this.queues.first(letter.object()).orElse(letter) : letter;
		if (first.id() < id) {
			return Treatment.refused("LETTER_NOT_FIRST",
					"The letter " + first.id() + " about the same object comes first; retry or discard that one.");
		}
		record("hospital.retry", letter, null, operator);
		release(letter.ticket(), operator.actor());
		return done(id);
	}

	/**
	 * Tries all letters of a cause again, in order, with those that wait behind them.
	 */
	public Released retryCause(String fingerprint, Operator operator) {
		record("hospital.retry-cause", "cause/" + fingerprint, null, operator);
		return releaseCause(fingerprint, operator.actor());
	}

	/**
	 * Lets go of a letter without applying it, for good; those behind it are tried.
	 * @param reason why
	 */
	public Treatment discard(long id, String reason, Operator operator) {
		Letter letter = this.database.durably((connection) -> {
			Letter locked = this.queues.lock(id).orElse(null);
			if (locked != null) {
				record("hospital.discard", locked, reason, operator);
				this.closing.discard(id, operator.actor(), this.clock.instant());
			}
			return locked;
		});
		if (letter == null) {
			return this.queues.find(id).map(Hospital::closed).orElseGet(() -> unknown(id));
		}
		if (letter.blocking()) {
			this.releaser.releaseObjects(List.of(letter.object()), operator.actor());
		}
		return done(id);
	}

	/**
	 * Mends the raw text of a letter and tries it again.
	 * @param text the whole record as it should have come, in the format it came in
	 * @param reason why
	 */
	public Treatment edit(long id, String text, String reason, Operator operator) {
		Treatment edited = this.database.durably((connection) -> {
			Letter letter = this.queues.lock(id).orElse(null);
			if (letter == null) {
				return this.queues.find(id).map(Hospital::closed).orElseGet(() -> unknown(id));
			}
			Treatment mended = this.editor.edit(letter, text);
			if (mended instanceof Treatment.Done) {
				record("hospital.edit", letter, reason, operator);
			}
			return mended;
		});
		if (edited instanceof Treatment.Done done) {
			release(this.queues.find(done.letter().id()).orElseThrow().ticket(), operator.actor());
			return done(id);
		}
		return edited;
	}

	/**
	 * Releases what waits for a cause, without an operator.
	 */
	Released releaseCause(String fingerprint, String by) {
		Released total = Released.NONE;
		Set<String> tried = new HashSet<>();
		List<Ticket> page = this.queues.tickets(fingerprint, 0, LETTERS_AT_ONCE);
		while (!page.isEmpty()) {
			total = total.plus(releasePage(page, tried, by));
			page = this.queues.tickets(fingerprint, page.get(page.size() - 1).id(), LETTERS_AT_ONCE);
		}
		return total;
	}

	/**
	 * Goes through letters in order, each object once: an object is released as far as it
	 * goes.
	 */
	private Released releasePage(List<Ticket> page, Set<String> tried, String by) {
		List<String> objects = page.stream().filter(Ticket::blocking).map(Ticket::object).filter(tried::add).toList();
		List<Long> loose = page.stream().filter((ticket) -> !ticket.blocking()).map(Ticket::id).toList();
		return this.releaser.releaseObjects(objects, by).plus(this.releaser.releaseLoose(loose, by));
	}

	/**
	 * Releases a letter, and those that wait behind it.
	 */
	Released release(Ticket ticket, String by) {
		return ticket.blocking() ? this.releaser.releaseObjects(List.of(ticket.object()), by)
				: this.releaser.releaseLoose(List.of(ticket.id()), by);
	}

	/**
	 * Releases what waits about objects.
	 */
	Released releaseObjects(List<String> objects, String by) {
		return this.releaser.releaseObjects(objects, by);
	}

	private Treatment done(long id) {
		return new Treatment.Done(this.queues.find(id).orElseThrow());
	}

	private static Treatment unknown(long id) {
		return Treatment.refused("LETTER_UNKNOWN", "There is no letter " + id + ".");
	}

	private static Treatment closed(Letter letter) {
		return Treatment.refused("LETTER_CLOSED", "The letter " + letter.id() + " no longer waits.");
	}

	private void record(String action, Letter letter, @Nullable String reason, Operator operator) {
		record(action, "letter/" + letter.id(), reason, operator);
	}

	private void record(String action, String subject, @Nullable String reason, Operator operator) {
		Instant now = this.clock.instant();
		RecordAct act = new RecordAct(UuidCreator.getTimeOrderedEpoch(), operator.actor(), action, subject, reason,
				now);
		this.commands
			.execute(List.of(new Item(List.of(act), EventContext.of(now, operator.actor(), operator.correlationId()))));
	}

}
