package io.tieout.app.connector.canonical;

import io.tieout.app.ingest.feed.FeedProfile;
import io.tieout.app.ingest.feed.Identities;
import io.tieout.app.ingest.feed.Statement;
import java.time.ZoneId;
import java.util.Set;

/**
 * One resource of the system API: its fields, and what an entry of it states.
 */
interface Resource {

	/**
	 * What everyone may know of it.
	 */
	FeedProfile profile();

	/**
	 * Its fields.
	 */
	Schema schema();

	/**
	 * The columns that name an object in CSV besides its source and id, such as the
	 * order's number.
	 */
	default Set<String> keyColumns() {
		return Set.of();
	}

	/**
	 * How large one entry may be.
	 */
	default ObjectSize size() {
		return ObjectSize.USUAL;
	}

	/**
	 * Rules over several fields of an entry; called only where each field is right by
	 * itself.
	 */
	void check(Entry entry, FieldProblems problems);

	/**
	 * What an entry states that has passed every rule.
	 * @param zone where business times become trading days
	 */
	Statement state(Entry entry, ZoneId zone, Identities identities);

}
