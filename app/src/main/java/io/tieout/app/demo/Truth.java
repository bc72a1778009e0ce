package io.tieout.app.demo;

import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the service must find, kept by the generator as it goes.
 */
final class Truth {

	private final Sheet certain = new Sheet();

	private final SortedMap<String, Day> days = new TreeMap<>();

	private final SortedMap<String, Long> stock = new TreeMap<>();

	private final SortedMap<String, Long> postings = new TreeMap<>();

	private final SortedMap<String, Integer> letters = new TreeMap<>();

	void expectBreak(String flow, String key, String classification, long differencePence) {
		this.certain.add(Section.BREAKS, String.join(",", flow, key, classification, Json.decimal(differencePence)));
	}

	void expectLetter(String cause) {
		this.letters.merge(cause, 1, Integer::sum);
	}

	void expectVariance(String source, String location, String sku, long difference) {
		this.certain.add(Section.VARIANCES, String.join(",", source, location, sku, String.valueOf(difference)));
	}

	void expectCompensation(String what, String location, String sku) {
		this.certain.add(Section.COMPENSATIONS, String.join(",", what, location, sku));
	}

	void expectOnTheWay(String transfer, String sku, long quantity) {
		this.certain.add(Section.ON_THE_WAY, String.join(",", transfer, sku, String.valueOf(quantity)));
	}

	void expectShortfall(String channel, String order, String sku, long quantity) {
		this.certain.add(Section.SHORTFALLS, String.join(",", channel, order, sku, String.valueOf(quantity)));
	}

	void expectPerson(Collection<String> records) {
		this.certain.add(Section.PEOPLE, new TreeSet<>(records).toString());
	}

	void count(String location, String sku, long quantity) {
		this.stock.put(location + "/" + sku, quantity);
	}

	void move(String location, String sku, long quantity) {
		this.stock.merge(location + "/" + sku, quantity, Long::sum);
	}

	long onHand(String location, String sku) {
		return this.stock.getOrDefault(location + "/" + sku, 0L);
	}

	/**
	 * Income of a store-day, and what was tendered for it on the other side.
	 */
	void post(String store, String date, String role, long pence) {
		String storeDay = store + "," + date + "/";
		this.postings.merge(storeDay + role, pence, Long::sum);
		this.postings.merge(storeDay + "TENDER_CLEARING", -pence, Long::sum);
	}

	Day day(String date, String source, String flow) {
		return this.days.computeIfAbsent(String.join(",", date, source, flow), (key) -> new Day());
	}

	Sheet sheet() {
		Sheet sheet = new Sheet();
		for (Section section : Section.values()) {
			SortedSet<String> lines = this.certain.lines(section);
			lines.forEach((line) -> sheet.add(section, line));
		}
		sheet.addAll(Section.TRADING_DAYS, this.days);
		sheet.addAll(Section.STOCK, this.stock);
		sheet.addAll(Section.LETTERS, this.letters);
		this.postings.forEach((key, pence) -> sheet.add(Section.JOURNALS, key + ": " + Json.decimal(pence)));
		return sheet;
	}

	/**
	 * What one source said about one day in one flow.
	 */
	static final class Day {

		private long accepted;

		private long duplicates;

		private long parked;

		private long valuePence;

		void accept(long pence) {
			this.accepted++;
			this.valuePence += pence;
		}

		void duplicate() {
			this.duplicates++;
		}

		void park() {
			this.parked++;
		}

		/** {@code received,accepted,duplicates,parked,rejected,value}. */
		@Override
		public String toString() {
			long received = this.accepted + this.duplicates + this.parked;
			return received + "," + this.accepted + "," + this.duplicates + "," + this.parked + ",0,"
					+ Json.decimal(this.valuePence);
		}

	}

}
