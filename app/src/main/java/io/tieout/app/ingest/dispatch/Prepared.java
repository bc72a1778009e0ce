package io.tieout.app.ingest.dispatch;

import io.tieout.app.ingest.feed.Problem;
import io.tieout.app.ingest.feed.RequiredRight;
import io.tieout.app.ingest.feed.Statement;
import io.tieout.app.ingest.inbox.Arrival;
import io.tieout.app.ingest.inbox.NewRecord;
import io.tieout.app.ingest.inbox.Rejections.Rejection;
import io.tieout.app.ingest.inbox.SealedText;
import io.tieout.contract.EventContext;
import io.tieout.core.BusinessDate;
import io.tieout.core.SourceSystem;
import io.tieout.reconciliation.AuthoritySubject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record whose raw text is sealed, ready to be kept and dispatched.
 */
public sealed interface Prepared {

	/**
	 * The record as it came.
	 */
	Envelope envelope();

	/**
	 * The source system it is counted under.
	 */
	SourceSystem source();

	/**
	 * The trading day it is counted under.
	 */
	BusinessDate tradingDay();

	/**
	 * It states something.
	 *
	 * @param envelope the record as it came
	 * @param statement what it states
	 * @param record what is kept of it
	 */
	record Stated(Envelope envelope, Statement statement, NewRecord record) implements Prepared {

		@Override
		public SourceSystem source() {
			return this.statement.identity().reference().system();
		}

		@Override
		public BusinessDate tradingDay() {
			return this.statement.tradingDay();
		}

		/**
		 * The key under which the store knows it.
		 */
		String commandKey() {
			return this.statement.identity().commandKey();
		}

		/**
		 * Over what its source needs authority.
		 */
		Stream<AuthoritySubject> authoritySubjects() {
			return this.statement.needs().rights().stream().map(RequiredRight::subject);
		}

		/**
		 * The line of the arrival that causes its events.
		 */
		String causation() {
			return this.envelope.arrival().causationOf(this.envelope.line());
		}

		/**
		 * The context of its commands.
		 */
		EventContext context() {
			Arrival arrival = this.envelope.arrival();
			return new EventContext(this.statement.occurredAt(), tradingDay(), this.statement.identity().reference(),
					arrival.delivery().sender().actor(), arrival.delivery().sender().correlationId(), causation(),
					commandKey(), this.record.contentHash(), arrival.delivery().sender().traceId());
		}

		Outcome accepted(long position) {
			return new Outcome.Accepted(position, this.statement.businessObject());
		}

		Outcome duplicate(long position) {
			return new Outcome.Duplicate(position, this.statement.businessObject());
		}

	}

	/**
	 * Only its sender can mend it.
	 *
	 * @param envelope the record as it came
	 * @param problems what is wrong
	 * @param text the sealed raw text, {@code null} if nothing may be kept
	 * @param source the source system it is counted under
	 * @param tradingDay the trading day it is counted under
	 */
	record Flawed(Envelope envelope, List<Problem> problems, @Nullable SealedText text, SourceSystem source,
			BusinessDate tradingDay) implements Prepared {

		public Flawed {
			problems = List.copyOf(problems);
		}

		Rejection rejection() {
			return new Rejection(this.envelope.arrival(), this.envelope.line(), this.problems, this.text, this.source,
					this.tradingDay);
		}

	}

}
