package io.tieout.app.connector.epcis;

import io.tieout.app.ingest.feed.LocationDirectory;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers of GS1 out of the addresses EPCIS writes them in: pure identity URNs, class and
 * pattern URNs, and GS1 Digital Links of any host.
 */
final class Gs1 {

	private static final int GTIN_DIGITS = 13;

	private static final int GLN_DIGITS = 12;

	private static final Pattern GTIN_URN = Pattern
		.compile("urn:epc:(?:id:sgtin|class:lgtin|idpat:sgtin):(\\d{6,12})\\.(\\d)(\\d{0,6})\\..+");

	private static final Pattern GLN_URN = Pattern
		.compile("urn:epc:id:(?:sgln:(\\d{6,12})\\.(\\d{0,6})\\.(.+)|pgln:(\\d{6,12})\\.(\\d{0,6}))");

	private static final Pattern GTIN_LINK = Pattern.compile("https?://[^/]+/(?:.*/)?01/(\\d{8,14})(?:[/?].*)?");

	private static final Pattern GLN_LINK = Pattern
		.compile("https?://[^/]+/(?:.*/)?(?:414|417)/(\\d{13})(?:/254/([^/?]+))?(?:[/?].*)?");

	/** An SGLN with this extension is the place as a whole. */
	private static final String WHOLE = "0";

	/** The system under which names of places that are no GLNs are looked up. */
	private static final String OTHER_NAMES = "epcis";

	private Gs1() {
	}

	/**
	 * The GTIN of a trade item or of a class of them, its check digit included; empty if
	 * the address is of anything else.
	 */
	static Optional<String> gtin(String address) {
		Matcher urn = GTIN_URN.matcher(address);
		if (urn.matches()) {
			String digits = urn.group(2) + urn.group(1) + urn.group(3);
			return (digits.length() == GTIN_DIGITS) ? Optional.of(digits + checkDigit(digits)) : Optional.empty();
		}
		Matcher link = GTIN_LINK.matcher(address);
		return link.matches() ? Optional.of(link.group(1)) : Optional.empty();
	}

	/**
	 * The name under which a place is looked up: its GLN, with the extension of a part of
	 * the place; else its address.
	 */
	static String placeName(String address) {
		Matcher urn = GLN_URN.matcher(address);
		if (urn.matches()) {
			boolean party = urn.group(1) == null;
			String digits = party ? urn.group(4) + urn.group(5) : urn.group(1) + urn.group(2);
			if (digits.length() == GLN_DIGITS) {
				return name(digits + checkDigit(digits), party ? WHOLE : urn.group(3));
			}
		}
		Matcher link = GLN_LINK.matcher(address);
		if (link.matches()) {
			return name(link.group(1), (link.group(2) != null) ? link.group(2) : WHOLE);
		}
		return LocationDirectory.name(OTHER_NAMES, address);
	}

	private static String name(String gln, String extension) {
		return LocationDirectory.name(LocationDirectory.GLN, extension.equals(WHOLE) ? gln : gln + "." + extension);
	}

	/** Modulo 10 with weights 3 and 1 from the right. */
	private static int checkDigit(String digits) {
		int sum = 0;
		for (int fromRight = 0; fromRight < digits.length(); fromRight++) {
			int digit = digits.charAt(digits.length() - 1 - fromRight) - '0';
			sum += (fromRight % 2 == 0) ? 3 * digit : digit;
		}
		return (10 - sum % 10) % 10;
	}

}
