package io.tieout.app.process.privacy;

import io.tieout.app.ingest.inbox.PersonalTexts;
import io.tieout.app.process.identity.IdentityProcess;
import io.tieout.customer.RecordId;
import io.tieout.projections.support.ViewPositions;
import io.tieout.projections.support.Views;
import io.tieout.sealing.RecordKey;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where traces of a person's values lie besides the events, and how they go: the index of
 * identities and the views take their own away when they come to the request; raw
 * records, letters and snapshots are deleted here.
 */
class PersonalTraces {

	/** The views with rows of a person's records and of the links between them. */
	private static final List<String> VIEWS = List.of("customer_records", "customer_links", "customers");

	private final JdbcClient jdbc;

	private final PersonalTexts texts;

	private final ViewPositions positions;

	private final Views views;

	PersonalTraces(JdbcClient jdbc, Views views) {
		this.jdbc = jdbc;
		this.texts = new PersonalTexts(jdbc);
		this.positions = new ViewPositions(jdbc);
		this.views = views;
	}

	/** Whether the index of identities has taken the records out. */
	boolean hasLeftTheIndex(long request) {
		return this.jdbc.sql("SELECT position FROM process.progress WHERE process = ?")
			.param(IdentityProcess.NAME)
			.query(Long.class)
			.optional()
			.orElse(0L) >= request;
	}

	int deleteRawRecords(Collection<RecordKey> keys) {
		return this.texts.deleteRecords(keys.stream().map(RecordKey::id).toList());
	}

	int deleteLetters(Collection<RecordKey> keys) {
		return this.texts.deleteLetters(keys.stream().map(RecordKey::id).toList());
	}

	/** A state may name versions as the source spells them. */
	void deleteSnapshots(Collection<RecordId> records) {
		this.jdbc.sql("DELETE FROM store.snapshot WHERE aggregate_id = ANY (?)")
			.param(records.stream().map(RecordId::aggregateId).toArray(String[]::new))
			.update();
	}

	/**
	 * Whether no generation of a view is left that has not come to the request; those
	 * that are not fed are taken away.
	 */
	boolean haveLeftTheViews(long request) {
		return this.positions.ofAll(VIEWS) >= request && VIEWS.stream().allMatch(this.views::retire);
	}

}
