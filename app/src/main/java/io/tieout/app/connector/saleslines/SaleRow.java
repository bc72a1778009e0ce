package io.tieout.app.connector.saleslines;

/**
 * A row as the source wrote it; what it left out is empty.
 *
 * @param invoiceNo number of the invoice, {@code C…} for a return
 * @param stockCode code of the item
 * @param description name of the item
 * @param quantity how many
 * @param invoiceDate local date and time
 * @param unitPrice price of one
 * @param customerId who bought
 * @param country where the buyer lives
 * @param number which of the invoice's lines of this code it is, counted from 1
 */
record SaleRow(String invoiceNo, String stockCode, String description, String quantity, String invoiceDate,
		String unitPrice, String customerId, String country, int number) {
}
