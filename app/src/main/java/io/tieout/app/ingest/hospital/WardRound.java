package io.tieout.app.ingest.hospital;

import io.tieout.app.authority.FoundGrants;
import io.tieout.app.ingest.dispatch.Knowledge;
import io.tieout.app.ingest.feed.Cause;
import io.tieout.app.ingest.feed.KnownProduct;
import io.tieout.app.ingest.feed.MissingAuthority;
import io.tieout.app.ingest.inbox.InboxDatabase;
import io.tieout.app.ingest.inbox.LetterQueues.Ticket;
import io.tieout.app.ingest.inbox.LetterQueues;
import io.tieout.contract.Event;
import io.tieout.core.Gtin;
import io.tieout.core.Sku;
import io.tieout.core.SourceRef;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The doctor's rounds: letters that have waited for a product or place that is known by
 * now, or for a right that is granted by now, whose time has come to be tried again, or
 * whose turn it is. May go on in several processes at once.
 */
public final class WardRound {

	private static final String DOCTOR = "tieout";

	private static final int AT_ONCE = 1_000;

	/** Looking for queues without a head reads every letter that waits its turn. */
	private static final int ROUNDS_BETWEEN_ORPHANS = 30;

	private final Hospital hospital;

	private final LetterQueues queues;

	private final Knowledge knowledge;

	private final Clock clock;

	private int round;

	/**
	 * Rounds through a hospital.
	 */
	public WardRound(Hospital hospital, InboxDatabase database, Knowledge knowledge, Clock clock) {
		this.hospital = hospital;
		this.queues = new LetterQueues(database);
		this.knowledge = knowledge;
		this.clock = clock;
	}

	/**
	 * Makes one round.
	 * @return how many letters left
	 */
	public synchronized int make() {
		if (!this.queues.anyWaiting()) {
			return 0;
		}
		int left = releaseAll(Cause.UNKNOWN_SKU, this::products) + releaseAll(Cause.UNKNOWN_GTIN, this::byGtin)
				+ releaseAll(Cause.SKU_NOT_STOCKED, this::moving) + releaseAll(Cause.LOCATION_UNKNOWN, this::named);
		left += releaseAll(Cause.RECORD_UNKNOWN, this::recorded) + releaseAuthorised() + releaseDue();
		if (this.round++ % ROUNDS_BETWEEN_ORPHANS == 0) {
			left += releaseOrphans();
		}
		return left;
	}

	/**
	 * Releases the letters of a cause as far as it is mended.
	 * @param mended those of some subjects that letters need no longer wait for
	 */
	private int releaseAll(String code, UnaryOperator<List<String>> mended) {
		int left = 0;
		List<String> page = this.queues.subjects(code, "", AT_ONCE);
		while (!page.isEmpty()) {
			for (String subject : mended.apply(page)) {
				left += this.hospital.releaseCause(code + ":" + subject, DOCTOR).released();
			}
			page = this.queues.subjects(code, page.get(page.size() - 1), AT_ONCE);
		}
		return left;
	}

	/**
	 * Releases the letters whose source has the right by now that they wait for.
	 */
	private int releaseAuthorised() {
		int left = 0;
		List<String> page = this.queues.subjects(Cause.AUTHORITY_MISSING, "", AT_ONCE);
		while (!page.isEmpty()) {
			Map<String, MissingAuthority> missing = new LinkedHashMap<>();
			page.forEach((subject) -> missing.put(subject, MissingAuthority.ofSubject(subject)));
			FoundGrants found = this.knowledge.authorities()
				.findReadable(
						missing.values().stream().map((each) -> each.required().subject()).collect(Collectors.toSet()));
			for (Map.Entry<String, MissingAuthority> each : missing.entrySet()) {
				if (each.getValue().isGrantedBy(found)) {
					left += this.hospital.releaseCause(Cause.AUTHORITY_MISSING + ":" + each.getKey(), DOCTOR)
						.released();
				}
			}
			page = this.queues.subjects(Cause.AUTHORITY_MISSING, page.get(page.size() - 1), AT_ONCE);
		}
		return left;
	}

	private List<String> products(List<String> codes) {
		Map<Sku, KnownProduct> known = known(codes);
		return codes.stream().filter((code) -> known.containsKey(new Sku(code))).toList();
	}

	private List<String> moving(List<String> codes) {
		Map<Sku, KnownProduct> known = known(codes);
		return codes.stream().filter((code) -> moves(known.get(new Sku(code)))).toList();
	}

	private static boolean moves(@Nullable KnownProduct product) {
		return product != null && (product.stocked() || product.isVirtualBundle());
	}

	private Map<Sku, KnownProduct> known(List<String> codes) {
		return this.knowledge.products()
			.findReadable(codes.stream().map(Sku::new).toList(), List.of())
			.byCode()
			.known();
	}

	private List<String> byGtin(List<String> gtins) {
		Map<Gtin, KnownProduct> known = this.knowledge.products()
			.findReadable(List.of(), gtins.stream().map(Gtin::new).toList())
			.byGtin()
			.known();
		return gtins.stream().filter((gtin) -> known.containsKey(new Gtin(gtin))).toList();
	}

	private List<String> recorded(List<String> references) {
		Map<SourceRef, List<Event>> known = this.knowledge.facts()
			.find(references.stream().map(SourceRef::parse).toList());
		return references.stream().filter((reference) -> known.containsKey(SourceRef.parse(reference))).toList();
	}

	private List<String> named(List<String> places) {
		return places.stream().filter((place) -> this.knowledge.locations().find(place).isPresent()).toList();
	}

	private int releaseDue() {
		Instant now = this.clock.instant();
		int left = 0;
		List<Ticket> page = this.queues.due(now, 0, AT_ONCE);
		while (!page.isEmpty()) {
			for (Ticket ticket : page) {
				left += this.hospital.release(ticket, DOCTOR).released();
			}
			page = this.queues.due(now, page.get(page.size() - 1).id(), AT_ONCE);
		}
		return left;
	}

	private int releaseOrphans() {
		int left = 0;
		List<String> page = this.queues.withoutHead("", AT_ONCE);
		while (!page.isEmpty()) {
			left += this.hospital.releaseObjects(page, DOCTOR).released();
			page = this.queues.withoutHead(page.get(page.size() - 1), AT_ONCE);
		}
		return left;
	}

}
