package io.tieout.finance;

import io.tieout.core.ChannelId;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.Texts;
import io.tieout.core.UnitPrice;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a till receipt or store invoice.
 *
 * @param lineRef the line's own reference in its source
 * @param document number of the receipt or invoice
 * @param kind what it sells
 * @param returned whether it takes a sale back
 * @param item SKU of the goods, or the code of what is none
 * @param quantity how many, negative where the source says so
 * @param unitPrice price of one, tax contained
 * @param amount what the line comes to, tax contained; negative when money goes back
 * @param tax tax contained in the amount, as the source computed it, with the amount's
 * sign
 * @param channel where it was sold
 * @param tender what it was paid with
 * @param taxCode its tax treatment
 * @param department its department
 * @param customer who bought
 * @param occurredAt when, by the till's clock
 */
public record SaleLine(String lineRef, String document, SaleLineKind kind, boolean returned, Sku item,
		Quantity quantity, UnitPrice unitPrice, Money amount, @Nullable Money tax, ChannelId channel, Tender tender,
		TaxCode taxCode, Department department, @Nullable CustomerRef customer, Instant occurredAt) {

	public SaleLine {
		lineRef = Texts.required(lineRef, "LINE_INVALID", 200);
		document = Texts.required(document, "DOCUMENT_INVALID", 200);
	}

}
