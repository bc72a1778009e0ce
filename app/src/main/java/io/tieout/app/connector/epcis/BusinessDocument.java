package io.tieout.app.connector.epcis;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A business document an event belongs to.
 *
 * @param type short name of its type, such as {@code po}; empty if not said
 * @param number its number, out of the address EPCIS writes it in
 */
record BusinessDocument(String type, String number) {

	/** {@code urn:epcglobal:cbv:bt:<GLN of who numbered it>:<number>}. */
	private static final Pattern NUMBERED = Pattern.compile("urn:epcglobal:cbv:bt:\\d{13}:(.+)");

	private static final Pattern WEB_ADDRESS = Pattern.compile("https?://.*/([^/?#]+)/?(?:[?#].*)?");

	static List<BusinessDocument> of(Node event) {
		return event.objects("bizTransactionList").stream().map((named) -> {
			String type = named.text("type");
			String address = named.required("bizTransaction");
			return (address != null)
					? new BusinessDocument((type != null) ? Terms.shortName(type) : "", number(address)) : null;
		}).filter(Objects::nonNull).toList();
	}

	/**
	 * The number by which other systems know the document; a URN of another kind is one
	 * as it is.
	 */
	private static String number(String address) {
		Matcher numbered = NUMBERED.matcher(address);
		if (numbered.matches()) {
			return numbered.group(1);
		}
		Matcher web = WEB_ADDRESS.matcher(address);
		return web.matches() ? web.group(1) : address;
	}

}
