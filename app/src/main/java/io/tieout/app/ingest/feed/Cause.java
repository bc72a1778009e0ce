package io.tieout.app.ingest.feed;

import io.tieout.contract.ContractMismatchException;
import io.tieout.contract.UnknownContractException;
import io.tieout.contract.UnreadableMessageException;
import io.tieout.core.Gtin;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a statement cannot be applied yet.
 *
 * @param code stable code, such as {@code UNKNOWN_SKU}
 * @param subject what is missing or wrong, if one repair of it releases all that wait for
 * it, such as the SKU; nothing personal
 * @param detail one sentence for an operator: what is wrong and how to mend it
 */
public record Cause(String code, @Nullable String subject, String detail) {

	/** A SKU that no product or alias has; its subject is the SKU. */
	public static final String UNKNOWN_SKU = "UNKNOWN_SKU";

	/** A GTIN that no product has; its subject is the GTIN. */
	public static final String UNKNOWN_GTIN = "UNKNOWN_GTIN";

	/** A foreign name of a place that none is known under; its subject is the name. */
	public static final String LOCATION_UNKNOWN = "LOCATION_UNKNOWN";

	/** A SKU of which no stock is kept; its subject is the SKU. */
	public static final String SKU_NOT_STOCKED = "SKU_NOT_STOCKED";

	/**
	 * A source whose word does not count there; its subject is source, place and right,
	 * see {@link MissingAuthority}.
	 */
	public static final String AUTHORITY_MISSING = "AUTHORITY_MISSING";

	/**
	 * Another record, of which the record speaks, is not known yet; its subject is that
	 * one's reference.
	 */
	public static final String RECORD_UNKNOWN = "RECORD_UNKNOWN";

	/** A program failed on the record; it is tried again by itself. */
	public static final String PROCESSING_FAILED = "PROCESSING_FAILED";

	private static final Set<String> TRIED_AGAIN = Set.of(PROCESSING_FAILED, UnknownContractException.CODE,
			ContractMismatchException.CODE);

	/**
	 * A cause that one repair of its subject mends for all.
	 */
	public static Cause of(String code, String subject, String detail) {
		return new Cause(code, subject, detail);
	}

	/**
	 * A cause without a subject.
	 */
	public static Cause of(String code, String detail) {
		return new Cause(code, null, detail);
	}

	/**
	 * A code that leads to no product.
	 */
	public static Cause unknownSku(Sku code) {
		return of(UNKNOWN_SKU, code.value(),
				"No product has the code " + code + "; register the product, or the code as its alias.");
	}

	/**
	 * A GTIN that leads to no product.
	 */
	public static Cause unknownGtin(Gtin gtin) {
		return of(UNKNOWN_GTIN, gtin.asGtin14(), "No product has the GTIN " + gtin + "; state it with its product.");
	}

	/**
	 * A record of which nothing is recorded yet.
	 */
	public static Cause recordUnknown(SourceRef record) {
		return of(RECORD_UNKNOWN, record.toString(), "Nothing is recorded of " + record
				+ ", of which this record speaks; it is applied as soon as that one has been.");
	}

	/**
	 * A product of which no stock is kept.
	 */
	public static Cause notStocked(Sku code) {
		return of(SKU_NOT_STOCKED, code.value(),
				"No stock is kept of " + code + "; state the product as stocked, or discard what waits.");
	}

	/**
	 * A foreign name that leads to no place.
	 * @param name the name as {@link LocationDirectory#name} spells it
	 */
	public static Cause unknownLocation(String name) {
		return of(LOCATION_UNKNOWN, name, "No location is called " + name
				+ "; name it in tieout.locations (gln or aliases) and start the service anew.");
	}

	/**
	 * An event that the statement's objects rest on cannot be read; its subject is the
	 * event's name and revision, so that a version that reads them releases all.
	 */
	public static Cause unreadable(UnreadableMessageException unreadable) {
		String what = unreadable.type() + ".v" + unreadable.revision();
		boolean unknown = unreadable instanceof UnknownContractException;
		return of(unreadable.code(), what,
				"This version cannot read " + what + " at position " + unreadable.position() + " of "
						+ unreadable.aggregateId() + "; "
						+ (unknown ? "deploy the newer version of the service."
								: "verify the history, and deploy a version that reads it.")
						+ " The record is tried again by itself.");
	}

	/**
	 * Whether what waits for it is tried again by itself, with growing pauses.
	 */
	public boolean isTriedAgain() {
		return TRIED_AGAIN.contains(this.code);
	}

	/**
	 * What letters of one cause have in common: {@code UNKNOWN_SKU:ABC}.
	 */
	public String fingerprint() {
		return (this.subject != null) ? this.code + ":" + this.subject : this.code;
	}

}
