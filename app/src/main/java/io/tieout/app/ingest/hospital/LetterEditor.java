package io.tieout.app.ingest.hospital;

import io.tieout.app.ingest.dispatch.Envelope;
import io.tieout.app.ingest.dispatch.Preparation;
import io.tieout.app.ingest.dispatch.Rereading;
import io.tieout.app.ingest.feed.Interpretation.Rejected;
import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.feed.RecordIdentity;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.inbox.InboxDatabase;
import io.tieout.app.ingest.inbox.Letter;
import io.tieout.app.ingest.inbox.LetterQueues;
import io.tieout.app.ingest.inbox.NewRecord;
import io.tieout.app.ingest.inbox.Records;
import io.tieout.core.Rejection;
import io.tieout.core.SourceRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a mended text in the place of a letter's own. The record keeps its identity, and
 * with it the hash of what the source had said, so that the source sending it once more
 * is a duplicate; a record mended under another id is kept as that one.
 */
public final class LetterEditor {

	private final InboxDatabase database;

	private final Rereading rereading;

	private final Preparation preparation;

	/**
	 * An editor.
	 */
	public LetterEditor(InboxDatabase database, Rereading rereading, Preparation preparation) {
		this.database = database;
		this.rereading = rereading;
		this.preparation = preparation;
	}

	/**
	 * Edits a letter, in the transaction that has locked it.
	 */
	Treatment edit(Letter letter, String text) {
		if (text.isBlank()) {
			return Treatment.refused("RECORD_EMPTY", "Send the whole record as it should have come.");
		}
		Envelope envelope = this.rereading.reread(letter.arrival(), letter.line(),
				letter.identity().reference().recordId(), text);
		if (envelope.interpretation() instanceof Rejected rejected) {
			Problem problem = rejected.problems().get(0);
			Rejection rejection = Rejection.of(problem.code(), problem.detail());
			return new Treatment.Refused(
					(problem.field() != null) ? rejection.with("field", problem.field()) : rejection);
		}
		Treatment other = anotherRecord(letter, ((Statement) envelope.interpretation()).identity());
		if (other != null) {
			return other;
		}
		NewRecord mended = this.preparation.kept(envelope).orElse(null);
		if (mended == null) {
			return Treatment.refused("RAW_RECORD_GONE", "What the record is about was erased, or its time is over.");
		}
		Statement statement = (Statement) envelope.interpretation();
		boolean same = mended.identity().equals(letter.identity());
		if (!same) {
			this.database.run((connection) -> Records.keep(connection, List.of(mended)));
		}
		NewRecord kept = same ? new NewRecord(mended.identity(), letter.contentHash(), mended.arrival(), mended.line(),
				mended.occurredAt(), mended.object(), mended.text()) : mended;
		new LetterQueues(this.database).edit(letter.id(), kept, statement.tradingDay());
		return new Treatment.Done(letter);
	}

	/**
	 * A mended record is still the source's: under another id the source's own, sent
	 * again, would be taken as well. Only where the source has used its id for two
	 * contents does the second need one of its own.
	 */
	private static @Nullable Treatment anotherRecord(Letter letter, RecordIdentity mended) {
		SourceRef own = letter.identity().reference();
		if (!own.system().equals(mended.reference().system())) {
			return Treatment.refused("SOURCE_CHANGED", "The record stays the source's that sent it.");
		}
		boolean needsAnother = letter.code().equals("SOURCE_RECORD_CHANGED");
		return (needsAnother || own.equals(mended.reference())) ? null : Treatment.refused("SOURCE_ID_CHANGED",
				"The record keeps its id, or it would be taken twice when its source sends it again. Discard the letter"
						+ " if it is another record.");
	}

}
