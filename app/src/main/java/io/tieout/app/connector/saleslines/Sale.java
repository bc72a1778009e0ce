package io.tieout.app.connector.saleslines;

import io.tieout.contract.EventContext;
import io.tieout.core.BusinessDate;
import io.tieout.core.InvalidValueException;
import io.tieout.core.Quantity;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import io.tieout.core.UnitPrice;
import io.tieout.finance.SaleLineKind;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Currency;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row whose cells are right: what was sold, given back or written off.
 *
 * @param invoice number of the invoice
 * @param code code of the item, upper case
 * @param number which of the invoice's lines of this code it is
 * @param name name of the item, the code where the row gives none
 * @param quantity how many, negative for what comes back or is written off
 * @param at local date and time
 * @param price price of one, zero or more
 * @param kind what the line sells
 * @param customer who bought, empty if not said
 * @param country where the buyer lives, empty if not said
 */
record Sale(String invoice, Sku code, int number, String name, Quantity quantity, LocalDateTime at, UnitPrice price,
		SaleLineKind kind, String customer, String country) {

	private static final int MAX_INVOICE = 60;

	private static final Quantity MOST = Quantity.of(1_000_000_000);

	private static final int FIRST_YEAR = 1970;

	/** In every time zone the instant is one that a database can hold. */
	private static final int LAST_YEAR = 9998;

	private static final DateTimeFormatter LOCAL_TIME = new DateTimeFormatterBuilder().parseCaseInsensitive()
		.appendPattern("uuuu-MM-dd['T'][ ]HH:mm[:ss]")
		.toFormatter()
		.withResolverStyle(ResolverStyle.STRICT);

	/** A customer number that went through a spreadsheet as a decimal. */
	private static final Pattern WHOLE_AS_DECIMAL = Pattern.compile("(\\d+)\\.0+");

	/**
	 * Reads a row.
	 * @return {@code null} if findings say what is wrong
	 */
	static @Nullable Sale of(SaleRow row, SalesLinesSettings settings, SaleFindings findings) {
		String invoice = findings.required(SaleRows.INVOICE_NO, row.invoiceNo(), Sale::invoice);
		Sku code = findings.required(SaleRows.STOCK_CODE, row.stockCode(), Sku::new);
		String name = findings.optional(SaleRows.DESCRIPTION, row.description(), Function.identity());
		Quantity quantity = findings.required(SaleRows.QUANTITY, row.quantity(), Sale::quantity);
		LocalDateTime at = findings.required(SaleRows.INVOICE_DATE, row.invoiceDate(),
				(text) -> recordable(localTime(text), settings.zone()));
		UnitPrice price = findings.required(SaleRows.UNIT_PRICE, row.unitPrice(),
				(text) -> price(text, settings.currency()));
		String customer = findings.optional(SaleRows.CUSTOMER_ID, row.customerId(), Sale::customer);
		String country = findings.optional(SaleRows.COUNTRY, row.country(), Function.identity());
		if (quantity != null && price != null && invoice != null) {
			checkSign(quantity, price, isReturn(invoice), findings);
		}
		if (!findings.problems().isEmpty()) {
			return null;
		}
		Sku known = Objects.requireNonNull(code);
		return new Sale(Objects.requireNonNull(invoice), known, row.number(),
				Objects.requireNonNull(name).isEmpty() ? known.value() : name, Objects.requireNonNull(quantity),
				Objects.requireNonNull(at), Objects.requireNonNull(price),
				kind(settings, known, quantity, isReturn(invoice)), Objects.requireNonNull(customer),
				Objects.requireNonNull(country));
	}

	private static void checkSign(Quantity quantity, UnitPrice price, boolean returned, SaleFindings findings) {
		if (quantity.isZero()) {
			findings.add(SaleRows.QUANTITY, "QUANTITY_ZERO", "A line sells or takes back more than nothing.");
		}
		else if (returned && quantity.isPositive()) {
			findings.add(SaleRows.QUANTITY, "QUANTITY_SIGN", "A line of a C-invoice has a negative quantity.");
		}
		else if (!returned && quantity.isNegative() && !price.isZero()) {
			findings.add(SaleRows.QUANTITY, "QUANTITY_SIGN",
					"A negative line belongs on a C-invoice, or has the price 0 as a stock adjustment.");
		}
	}

	private static SaleLineKind kind(SalesLinesSettings settings, Sku code, Quantity quantity, boolean returned) {
		SaleLineKind notGoods = settings.notGoods(code.value());
		if (notGoods != null) {
			return notGoods;
		}
		return (quantity.isNegative() && !returned) ? SaleLineKind.STOCK_ADJUSTMENT : SaleLineKind.GOODS;
	}

	private static boolean isReturn(String invoice) {
		return invoice.startsWith("C") || invoice.startsWith("c");
	}

	/**
	 * The trading day of a row whose other cells may be wrong, {@code null} if its date
	 * is too.
	 */
	static @Nullable BusinessDate tradingDay(String invoiceDate) {
		try {
			return new BusinessDate(localTime(invoiceDate).toLocalDate());
		}
		catch (InvalidValueException ex) {
			return null;
		}
	}

	/**
	 * Whether it takes a sale back.
	 */
	boolean returned() {
		return isReturn(this.invoice);
	}

	/**
	 * Whether stock moves.
	 */
	boolean touchesStock() {
		return this.kind == SaleLineKind.GOODS || this.kind == SaleLineKind.STOCK_ADJUSTMENT;
	}

	/**
	 * The line's id within its source.
	 */
	String lineId() {
		return this.invoice + "/" + this.code + "/" + this.number;
	}

	/**
	 * The row's content in one spelling.
	 */
	String content() {
		return Stream
			.of(lineId(), this.name, this.quantity.toString(), this.at.toString(), this.price.amount().toPlainString(),
					this.customer, this.country)
			.map((part) -> part.length() + ":" + part)
			.collect(Collectors.joining());
	}

	private static String invoice(String text) {
		String invoice = SourceRef.of("any", text).recordId();
		if (invoice.length() > MAX_INVOICE || invoice.indexOf('/') >= 0) {
			throw new InvalidValueException("INVOICE_INVALID",
					"An invoice number has at most " + MAX_INVOICE + " characters, no slash among them.");
		}
		return invoice;
	}

	private static Quantity quantity(String text) {
		Quantity quantity = Quantity.parse(text);
		if (quantity.exceeds(MOST)) {
			throw new InvalidValueException("QUANTITY_TOO_LARGE", "A quantity is at most " + MOST + " units.");
		}
		return quantity;
	}

	private static UnitPrice price(String text, Currency currency) {
		UnitPrice price = UnitPrice.of(text, currency.getCurrencyCode());
		if (price.isNegative()) {
			throw new InvalidValueException("NEGATIVE_PRICE", "A price is zero or more.");
		}
		return price;
	}

	private static LocalDateTime localTime(String text) {
		LocalDateTime time;
		try {
			time = LocalDateTime.parse(text, LOCAL_TIME);
		}
		catch (DateTimeParseException ex) {
			throw new InvalidValueException("TIME_INVALID",
					"A local date and time is written YYYY-MM-DD hh:mm:ss, such as 2010-12-01 08:26:00.");
		}
		if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
			throw new InvalidValueException("TIME_OUT_OF_RANGE",
					"A time lies between the years " + FIRST_YEAR + " and " + LAST_YEAR + ".");
		}
		return time;
	}

	private static LocalDateTime recordable(LocalDateTime at, ZoneId zone) {
		EventContext.recordable(at.atZone(zone).toInstant());
		return at;
	}

	private static String customer(String text) {
		return WHOLE_AS_DECIMAL.matcher(text).replaceFirst("$1");
	}

}
