package io.tieout.app.ingest.hospital;

import io.tieout.app.ingest.dispatch.LetterDispatch;
import io.tieout.app.ingest.dispatch.Reapplied;
import io.tieout.app.ingest.dispatch.Reapplied.Applied;
import io.tieout.app.ingest.dispatch.Reapplied.Still;
import io.tieout.app.ingest.inbox.InboxDatabase;
import io.tieout.app.ingest.inbox.Letter;
import io.tieout.app.ingest.inbox.LetterClosing;
import io.tieout.app.ingest.inbox.LetterQueues;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tries letters again under the locks of their rows: two who release at once do so one
 * after the other, and nothing new queues up behind a letter that is just leaving.
 */
final class Releaser {

	private static final int LETTERS_AT_ONCE = 200;

	private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);

	private static final int MOST_DOUBLINGS = 6;

	private final InboxDatabase database;

	private final LetterQueues queues;

	private final LetterClosing closing;

	private final LetterDispatch dispatch;

	private final Clock clock;

	Releaser(InboxDatabase database, LetterDispatch dispatch, Clock clock) {
		this.database = database;
		this.queues = new LetterQueues(database);
		this.closing = new LetterClosing(database);
		this.dispatch = dispatch;
		this.clock = clock;
	}

	/**
	 * Releases the letters of objects in order, each object as far as it goes.
	 */
	Released releaseObjects(Collection<String> objects, String by) {
		Set<String> open = new HashSet<>(objects);
		Released total = Released.NONE;
		while (!open.isEmpty()) {
			Released some = this.database.durably((connection) -> {
				List<Letter> letters = this.queues.lock(open, LETTERS_AT_ONCE);
				if (letters.isEmpty()) {
					open.clear();
				}
				return tryAgain(letters, by, open);
			});
			total = total.plus(some);
		}
		return total;
	}

	/**
	 * Releases letters that block nothing.
	 */
	Released releaseLoose(List<Long> ids, String by) {
		Released total = Released.NONE;
		for (int from = 0; from < ids.size(); from += LETTERS_AT_ONCE) {
			List<Long> some = ids.subList(from, Math.min(from + LETTERS_AT_ONCE, ids.size()));
			total = total
				.plus(this.database.durably((connection) -> tryAgain(this.queues.lock(some), by, new HashSet<>())));
		}
		return total;
	}

	private Released tryAgain(List<Letter> letters, String by, Set<String> open) {
		List<Reapplied> results = this.dispatch.apply(letters);
		Instant now = this.clock.instant();
		int released = 0;
		for (int index = 0; index < letters.size(); index++) {
			Letter letter = letters.get(index);
			Reapplied result = results.get(index);
			if (result instanceof Applied applied) {
				this.closing.release(letter.id(), by, applied.position(), applied.repeated(), now);
				released++;
				continue;
			}
			if (result instanceof Still still) {
				this.queues.keepWaiting(letter, still.cause(), still.blocking(), nextAttempt(letter, still, now));
				if (still.blocking()) {
					open.remove(letter.object());
				}
			}
		}
		return new Released(released, letters.size() - released);
	}

	private static @Nullable Instant nextAttempt(Letter letter, Still still, Instant now) {
		return still.failed() ? now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(MOST_DOUBLINGS, letter.attempts())))
				: still.due();
	}

}
