package io.tieout.app.process.suppliers;

import io.tieout.app.process.RowWriter;
import io.tieout.core.SourceSystem;
import io.tieout.core.SupplierId;
import io.tieout.inventory.ProductVersion;
import io.tieout.inventory.SupplierItemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which items each supplier offers by whose word, and which loads are to be looked at, in
 * tables; read and written in the caller's transaction.
 */
final class CatalogueTable {

	private final JdbcClient jdbc;

	private final RowWriter rows;

	CatalogueTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.rows = new RowWriter(jdbc);
	}

	/**
	 * Writes what a batch brought.
	 * @param items who offers the item, nobody any more if empty
	 */
	void write(Map<SupplierItemId, Optional<SourceSystem>> items) {
		List<Entry<SupplierItemId, Optional<SourceSystem>>> all = List.copyOf(items.entrySet());
		this.rows.write("""
				INSERT INTO process.supplier_item (supplier, number, source) SELECT * FROM unnest(?, ?, ?)
				ON CONFLICT (supplier, number) DO UPDATE SET source = excluded.source""",
				all.stream().filter((item) -> item.getValue().isPresent()).toList(),
				List.of((item) -> item.getKey().supplier(), (item) -> item.getKey().number(),
						(item) -> item.getValue().orElseThrow()));
		this.rows.write("""
				DELETE FROM process.supplier_item held USING unnest(?, ?) AS gone (supplier, number)
				WHERE held.supplier = gone.supplier AND held.number = gone.number""",
				all.stream().filter((item) -> item.getValue().isEmpty()).toList(),
				List.of((item) -> item.getKey().supplier(), (item) -> item.getKey().number()));
	}

	/**
	 * A load is to be looked at, in the place of an older one of the supplier.
	 */
	void close(ClosedLoad closed) {
		this.jdbc.sql("""
				INSERT INTO process.closed_catalogue
				    (supplier, items, source, version, occurred_at, correlation, closed_by)
				VALUES (?, ?, ?, ?, ?, ?, ?)
				ON CONFLICT (supplier) DO UPDATE SET items = excluded.items, source = excluded.source,
				    version = excluded.version, occurred_at = excluded.occurred_at,
				    correlation = excluded.correlation, closed_by = excluded.closed_by""")
			.params(closed.supplier().value(), closed.items(), closed.load().source().value(), closed.load().version(),
					closed.load().occurredAt().atOffset(ZoneOffset.UTC), closed.correlation(), closed.closedBy())
			.update();
	}

	/**
	 * The loads that are to be looked at.
	 */
	List<ClosedLoad> closed() {
		return this.jdbc.sql("""
				SELECT supplier, items, source, version, occurred_at, correlation, closed_by
				  FROM process.closed_catalogue ORDER BY supplier""").query((row, index) -> load(row)).list();
	}

	private static ClosedLoad load(ResultSet row) throws SQLException {
		return new ClosedLoad(new SupplierId(row.getString("supplier")), row.getLong("items"),
				new ProductVersion(new SourceSystem(row.getString("source")), row.getString("version"),
						row.getObject("occurred_at", OffsetDateTime.class).toInstant()),
				row.getString("correlation"), row.getObject("closed_by", UUID.class));
	}

	/**
	 * The items a supplier offers by a source's word.
	 */
	List<SupplierItemId> offered(SupplierId supplier, SourceSystem source) {
		return this.jdbc
			.sql("SELECT number FROM process.supplier_item WHERE supplier = ? AND source = ? ORDER BY number")
			.params(supplier.value(), source.value())
			.query((row, index) -> new SupplierItemId(supplier, row.getString(1)))
			.list();
	}

	/**
	 * A load was looked at.
	 */
	void settled(ClosedLoad closed) {
		this.jdbc.sql("DELETE FROM process.closed_catalogue WHERE supplier = ? AND closed_by = ?")
			.params(closed.supplier().value(), closed.closedBy())
			.update();
	}

}
