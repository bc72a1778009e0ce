package io.tieout.app.ingest.feed;

import io.tieout.core.SourceSystem;
import io.tieout.sealing.BlindIndex;
import org.jspecify.annotations.Nullable;

/**
 * Turns a person's id in a source system into one that says nothing about the person:
 * always the same, and of no use without the installation's key. A record and whatever
 * refers to it thereby meet under one id.
 */
@FunctionalInterface
public interface Identities {

	/**
	 * Opaque ids under the installation's key.
	 */
	static Identities under(BlindIndex index) {
		return (source, id) -> index.hash("record-id/" + source, id);
	}

	/**
	 * A person's id in a source system as it is hashed: with the name of the relationship
	 * if the source gives one. No text a source sends has the character between the two.
	 */
	static String ofRelationship(String personalId, @Nullable String relationship) {
		return (relationship != null) ? personalId + '\u001f' + relationship : personalId;
	}

	/**
	 * The opaque id of a person's record in a source system.
	 */
	String opaque(SourceSystem source, String personalId);

}
