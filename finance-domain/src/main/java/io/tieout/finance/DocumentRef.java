package io.tieout.finance;

import io.tieout.core.SourceSystem;
import io.tieout.core.Texts;

/**
 * What a journal documents. With the revision it is the journal's identity.
 *
 * @param source system the document comes from
 * @param type kind of document, such as {@code STORE_DAY}
 * @param id the document's number
 * @param purpose what is posted of it, such as {@code SALES}
 */
public record DocumentRef(SourceSystem source, String type, String id, String purpose) {

	private static final String STORE_DAY = "STORE_DAY";

	private static final String SALES = "SALES";

	public DocumentRef {
		type = Texts.required(type, "DOCUMENT_INVALID", 40);
		id = Texts.required(id, "DOCUMENT_INVALID", 200);
		purpose = Texts.required(purpose, "DOCUMENT_INVALID", 40);
	}

	/**
	 * The document of a store's sales of one trading day.
	 */
	public static DocumentRef salesOf(StoreDayId storeDay, SourceSystem source) {
		return new DocumentRef(source, STORE_DAY, storeDay.toString(), SALES);
	}

	/**
	 * Whether a store's sales of one trading day are documented.
	 */
	public boolean isOfSales() {
		return this.type.equals(STORE_DAY) && this.purpose.equals(SALES);
	}

}
