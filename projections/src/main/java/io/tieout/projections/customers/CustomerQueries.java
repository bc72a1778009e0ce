package io.tieout.projections.customers;

import io.tieout.contract.Sealed;
import io.tieout.core.CustomerId;
import io.tieout.customer.GoldenProfile;
import io.tieout.customer.PersonalField;
import io.tieout.customer.RecordId;
import io.tieout.customer.Survivorship;
import io.tieout.projections.support.StoredRow;
import io.tieout.projections.support.ViewRows;
import io.tieout.sealing.Sealer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What can be asked of customers. The three views are fed apart, so that for a moment
 * after a merge one may know of it and another not yet.
 */
public final class CustomerQueries {

	private static final int PAGE = 1_000;

	/** A pair of which a steward said that it is two people is decided. */
	private static final String AWAITS_A_STEWARD = """
			state = 'PROPOSED' AND guard <> 'STEWARD_DIFFERENT'
			  AND NOT EXISTS (SELECT FROM read.customer_links AS word
			    WHERE word.record_a = customer_links.record_a AND word.record_b = customer_links.record_b
			      AND word.decision = 'STEWARD_DIFFERENT' AND word.state = 'ASSERTED')""";

	private final ViewRows<CustomerRow> customers;

	private final ViewRows<CustomerRecordRow> records;

	private final ViewRows<CustomerLinkRow> links;

	private final GoldenProfiles profiles;

	private final Sealer sealer;

	/**
	 * Queries on the live views.
	 * @param sql connections that may read them
	 * @param survivorship chooses golden values
	 * @param sealer opens personal values
	 */
	public CustomerQueries(JdbcClient sql, Survivorship survivorship, Sealer sealer) {
		this.customers = ViewRows.live(sql, new CustomersView());
		this.records = ViewRows.live(sql, new CustomerRecordsView());
		this.links = ViewRows.live(sql, new CustomerLinksView());
		this.profiles = new GoldenProfiles(survivorship, sealer);
		this.sealer = sealer;
	}

	/**
	 * The id that an id leads to now, itself if it is no alias; empty if there never was
	 * such a customer.
	 */
	public Optional<CustomerId> resolve(CustomerId id) {
		return this.customers.find(id.toString())
			.map(StoredRow::row)
			.map((row) -> Objects.requireNonNullElse(row.aliasOf(), id));
	}

	/**
	 * The customer a source record belongs to; empty if the record is unknown, erased or
	 * not decided yet.
	 */
	public Optional<CustomerId> ofRecord(RecordId record) {
		return this.records.find(record.toString())
			.map(StoredRow::row)
			.filter((row) -> !row.erased())
			.map(CustomerRecordRow::customerId);
	}

	/**
	 * A golden profile, under any id the customer has or had.
	 */
	public Optional<CustomerProfile> profile(CustomerId id) {
		return resolve(id).map(this::resolvedProfile);
	}

	private CustomerProfile resolvedProfile(CustomerId id) {
		List<StoredRow<CustomerRecordRow>> stored = members(id);
		List<CustomerRecordRow> rows = stored.stream().map(StoredRow::row).toList();
		GoldenProfile golden = this.profiles.choose(rows);
		List<CustomerRow> ids = ids(id);
		List<CustomerId> aliases = ids.stream()
			.filter((row) -> row.aliasOf() != null)
			.map(CustomerRow::customerId)
			.toList();
		return new CustomerProfile(id, aliases, this.profiles.open(golden, rows), golden.policyVersion(),
				golden.consents(), rows.stream().map(CustomerRecordRow::record).toList(), blocks(ids),
				CustomerBlock.of(ids, CustomerBlock::restriction), CustomerBlock.of(ids, CustomerBlock::hold),
				ErasureState.of(ids), stored.stream().mapToLong(StoredRow::position).max().orElse(0));
	}

	private List<CustomerRow> ids(CustomerId id) {
		return this.customers
			.select("WHERE customer_id = ? OR alias_of = ? ORDER BY customer_id", id.toString(), id.toString())
			.stream()
			.map(StoredRow::row)
			.toList();
	}

	private static List<CustomerBlock> blocks(List<CustomerRow> ids) {
		return CustomerBlock.of(ids, CustomerBlock::block);
	}

	/**
	 * What keeps a customer from ordering, under any id it has or had: the blocks that
	 * were set on it and on those merged into it, the oldest first. Empty if nothing
	 * does.
	 */
	public List<CustomerBlock> blocks(CustomerId id) {
		return resolve(id).map((living) -> blocks(ids(living))).orElse(List.of());
	}

	/**
	 * Who a customer is, without a look at what its records hold: the same under any id
	 * it has or had. Empty if there never was such a customer.
	 */
	public Optional<CustomerStanding> standing(CustomerId id) {
		return resolve(id).map((living) -> {
			List<CustomerRow> ids = ids(living);
			return new CustomerStanding(living,
					ids.stream().filter((row) -> row.aliasOf() != null).map(CustomerRow::customerId).toList(),
					members(living).stream().map((stored) -> stored.row().record()).toList(),
					CustomerBlock.of(ids, CustomerBlock::restriction), CustomerBlock.of(ids, CustomerBlock::hold));
		});
	}

	/**
	 * The links that await a steward and touch one of these records.
	 */
	public List<CustomerLinkRow> undecided(List<RecordId> records) {
		String[] ends = records.stream().map(RecordId::toString).toArray(String[]::new);
		return rows(this.links.select("WHERE " + AWAITS_A_STEWARD + " AND (record_a = ANY (?) OR record_b = ANY (?))",
				ends, ends));
	}

	private List<StoredRow<CustomerRecordRow>> members(CustomerId id) {
		return this.records.select("WHERE customer_id = ? ORDER BY record_id", id.toString());
	}

	/**
	 * Why the records of a customer are one person: every link between two of them, the
	 * strongest first, those that no longer hold last.
	 */
	public List<CustomerLinkRow> why(CustomerId id) {
		String[] records = resolve(id).map(this::members)
			.orElse(List.of())
			.stream()
			.map((stored) -> stored.row().recordId())
			.toArray(String[]::new);
		return rows(this.links.select("""
				WHERE record_a = ANY (?) AND record_b = ANY (?)
				ORDER BY state = 'RETRACTED', weight_millibits DESC, record_a, record_b, rule, model_version""",
				records, records));
	}

	/**
	 * A page of the links that await a steward, the strongest first.
	 * @param after the last link of the page before, {@code null} for the first
	 * @param limit most links wanted
	 */
	public List<CustomerLinkRow> reviews(@Nullable LinkPlace after, int limit) {
		LinkPlace place = (after != null) ? after : LinkPlace.FIRST;
		return rows(this.links.select(
				"""
						WHERE %s
						  AND (-weight_millibits, record_a, record_b, rule, model_version) > (?, ?, ?, ?, ?)
						ORDER BY weight_millibits DESC, record_a, record_b, rule, model_version LIMIT ?"""
					.formatted(AWAITS_A_STEWARD),
				-place.weightMillibits(), place.recordA(), place.recordB(), place.rule(), place.modelVersion(), limit));
	}

	/**
	 * Hands over every record whose id is not erased with its customer, page by page.
	 */
	public void eachMember(Consumer<ClusterMember> sink) {
		List<StoredRow<CustomerRecordRow>> page = memberPage("");
		while (!page.isEmpty()) {
			hand(page.stream().map(StoredRow::row).filter(CustomerQueries::hasSourceId).toList(), sink);
			page = memberPage(page.get(page.size() - 1).row().recordId());
		}
	}

	private List<StoredRow<CustomerRecordRow>> memberPage(String after) {
		return this.records.select("WHERE record_id > ? AND customer_id IS NOT NULL ORDER BY record_id LIMIT ?", after,
				PAGE);
	}

	private static boolean hasSourceId(CustomerRecordRow row) {
		return PersonalField.SOURCE_ID.of(row.personalData()).isPresent();
	}

	private void hand(List<CustomerRecordRow> rows, Consumer<ClusterMember> sink) {
		List<Sealed> sealed = rows.stream()
			.map((row) -> PersonalField.SOURCE_ID.of(row.personalData()).orElseThrow())
			.toList();
		List<Optional<String>> ids = this.sealer.openAll(sealed);
		for (int row = 0; row < rows.size(); row++) {
			CustomerRecordRow record = rows.get(row);
			CustomerId customer = Objects.requireNonNull(record.customerId());
			ids.get(row).ifPresent((id) -> sink.accept(new ClusterMember(record.source(), id, customer)));
		}
	}

	private static List<CustomerLinkRow> rows(List<StoredRow<CustomerLinkRow>> stored) {
		return stored.stream().map(StoredRow::row).toList();
	}

}
