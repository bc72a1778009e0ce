package io.tieout.app.api.process;

import io.tieout.app.api.http.SourceRecord;
import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerEvent.CustomerErased;
import io.tieout.customer.CustomerEvent.ErasureRequested;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was erased of a person, what was kept, and why.
 *
 * @param customerId the customer
 * @param aliases the ids that led to it
 * @param request id of the event that asked for it
 * @param requestedAt when it was asked for
 * @param requestedBy opaque id of who asked
 * @param reason why, in words
 * @param erasedAt when it was done; absent while it is carried out
 * @param records the source records whose keys are destroyed
 * @param rawRecords how many raw records were deleted; absent while it is carried out
 * @param letters how many letters of the hospital were deleted; absent while it is
 * carried out
 * @param erased what is gone
 * @param kept what is left, and why
 */
record ErasureCertificate(CustomerId customerId, List<CustomerId> aliases, UUID request, Instant requestedAt,
		String requestedBy, String reason, @Nullable Instant erasedAt, List<SourceRecord> records,
		@Nullable Integer rawRecords, @Nullable Integer letters, List<String> erased, List<Kept> kept) {

	private static final List<String> GONE = List.of(
			"The keys of all records named here: no value of theirs can be read again, in events, views, replicas and"
					+ " later backups.",
			"The keyed hashes of e-mail addresses, phone numbers and loyalty ids, and every link of the records.",
			"Raw records, letters of the hospital, snapshots, and the rows of every generation of the views.");

	private static final List<Kept> LEFT = List.of(
			new Kept("Events: sealed values, versions, times and consents by purpose",
					"History is proved by its hash chain and is not altered; without the keys they name nobody."),
			new Kept("The records' ids as keyed hashes, and the customer's id",
					"So that a record that comes again is known as erased and refused."),
			new Kept("Orders, receipts, payments and journals",
					"Accounting law demands them. They name the customer only in values that are sealed under keys of"
							+ " their own, with a retention of their own."),
			new Kept("Bodies of files and records that could not be read, sealed",
					"Nobody can tell whose they are. Their keys are destroyed 30 days after they came."),
			new Kept("Backups of the keys from before",
					"They end with their own retention, which has to be shorter than the"
							+ " law allows. A database that is restored from one destroys the keys again from the erasure ledger."),
			new Kept("That the erasure was asked for, by whom, why and when", "So that it can be proved."));

	/**
	 * Something that is left.
	 *
	 * @param what what it is
	 * @param why why it is kept
	 */
	record Kept(String what, String why) {
	}

	/** Of an erasure that was asked for. */
	static ErasureCertificate of(UUID request, ErasureRequested asked) {
		return new ErasureCertificate(asked.customer(), asked.aliases(), request, asked.at(), asked.by(),
				asked.reason(), null, asked.records().stream().map(SourceRecord::of).toList(), null, null, GONE, LEFT);
	}

	/** The same once it was done. */
	ErasureCertificate doneBy(CustomerErased done) {
		return new ErasureCertificate(this.customerId, this.aliases, this.request, this.requestedAt, this.requestedBy,
				this.reason, done.at(), this.records, done.rawRecords(), done.letters(), this.erased, this.kept);
	}

}
