package io.tieout.app.api;

import java.util.Locale;
import java.util.UUID;

/**
 * Records as sources send them.
 */
public final class Samples {

	/** When everything of the samples happened. */
	public static final String TIME = "2026-11-24T08:00:00Z";

	private Samples() {
	}

	/**
	 * A code that no other test has.
	 */
	public static String sku() {
		return "S" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
	}

	/**
	 * A stocked product.
	 */
	public static String product(String sku) {
		return "{%s,\"sku\":\"%s\",\"name\":\"Mug\",\"stocked\":true}".formatted(head("MASTER", sku), sku);
	}

	/**
	 * Goods that came in.
	 */
	public static String received(String sourceId, String location, String sku, String quantity) {
		return "{%s,\"sku\":\"%s\",\"location\":\"%s\",\"kind\":\"RECEIVED\",\"quantity\":%s}"
			.formatted(head("WMS", sourceId), sku, location, quantity);
	}

	/**
	 * What a mug or any other item costs in a channel from a beginning on, in GBP.
	 */
	public static String price(String sku, String channel, String amount, String validFrom) {
		return "{%s,\"sku\":\"%s\",\"channel\":\"%s\",\"price\":{\"amount\":\"%s\",\"currency\":\"GBP\"},\"validFrom\":\"%s\"}"
			.formatted(head("PIM", "PR-" + channel + "-" + sku + "-" + validFrom), sku, channel, amount, validFrom);
	}

	/**
	 * A purchase order of one line to the warehouse {@code WH}.
	 */
	public static String purchaseOrder(String number, int version, String sku, int quantity, String expectedAt) {
		return "{%s,\"version\":%d,\"purchaseOrderId\":\"%s\",\"supplier\":\"ACME\",\"expectedAt\":\"%s\",\"lines\":[{\"line\":1,\"sku\":\"%s\",\"location\":\"WH\",\"quantity\":%d,\"unitPrice\":{\"amount\":\"2.00\",\"currency\":\"GBP\"}}]}"
			.formatted(head("ERP", number), version, number, expectedAt, sku, quantity);
	}

	/**
	 * A count.
	 */
	public static String count(String sourceId, String location, String sku, String quantity) {
		return "{%s,\"sku\":\"%s\",\"location\":\"%s\",\"quantity\":%s,\"countId\":\"%s\"}"
			.formatted(head("WMS", sourceId), sku, location, quantity, sourceId);
	}

	/**
	 * An order of two mugs at 10.00 GBP.
	 */
	public static String order(String orderId) {
		return order(orderId, "{\"amount\":\"10.00\",\"currency\":\"GBP\"}");
	}

	/**
	 * An order of two mugs at a price.
	 */
	public static String order(String orderId, String price) {
		return "{%s,\"orderId\":\"%s\",\"channel\":\"web\",\"status\":\"CONFIRMED\",\"lines\":[{\"sku\":\"MUG\",\"quantity\":2,\"unitPrice\":%s}]}"
			.formatted(head("SHOP", orderId), orderId, price);
	}

	/**
	 * A captured payment of an order in GBP.
	 */
	public static String payment(String orderId, String amount) {
		return "{%s,\"orderId\":\"%s\",\"paymentId\":\"P-%s\",\"method\":\"card\",\"kind\":\"CAPTURED\",\"amount\":{\"amount\":\"%s\",\"currency\":\"GBP\"}}"
			.formatted(head("PSP", "P-" + orderId), orderId, orderId, amount);
	}

	/**
	 * A customer whose e-mail address is that of the record's id.
	 */
	public static String customer(String sourceId) {
		return "{%s,\"givenName\":\"Jane\",\"familyName\":\"Doe\",\"email\":\"%s-jane@example.com\"}"
			.formatted(head("CRM", sourceId), sourceId);
	}

	/**
	 * What every record says, without its braces.
	 */
	public static String head(String source, String sourceId) {
		return "\"source\":\"%s\",\"sourceId\":\"%s\",\"occurredAt\":\"%s\"".formatted(source, sourceId, TIME);
	}

}
