package io.tieout.inventory;

import io.tieout.core.SourceSystem;
import io.tieout.core.SupplierId;
import io.tieout.inventory.SupplierCatalogueCommand.CloseCatalogue;
import io.tieout.inventory.SupplierCatalogueCommand.SettleCatalogue;
import io.tieout.inventory.SupplierCatalogueEvent.CatalogueClosed;
import io.tieout.inventory.SupplierCatalogueEvent.CatalogueSettled;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SupplierCatalogueTests {

	private static final SupplierId ACME = new SupplierId("ACME");

	private final Fixture<SupplierCatalogueAggregate> fixture = new Fixture<>(SupplierCatalogueAggregate.class);

	@Test
	void aLoadIsDeclaredWholeOnce() {
		this.fixture.given().when(close(1, 7)).expect(closed(1, 7));
		this.fixture.given(closed(1, 7)).when(close(1, 7)).expectUnchanged();
		this.fixture.given(closed(1, 7)).when(close(1, 8)).expectRefused("SOURCE_RECORD_CHANGED");
		this.fixture.given().when(close(1, -1)).expectRefused("ITEMS_NEGATIVE");
	}

	@Test
	void theNewestLoadCounts() {
		this.fixture.given(closed(1, 7)).when(close(2, 6)).expect(closed(2, 6));
		this.fixture.given(closed(2, 6)).when(close(1, 7)).expectUnchanged();
	}

	@Test
	void aClosedLoadIsSettledOnce() {
		this.fixture.given(closed(1, 7)).when(settle(1, 7)).expect(settled(1, 7, 7));
		this.fixture.given(closed(1, 7), settled(1, 7, 7)).when(settle(1, 6)).expectUnchanged();
	}

	@Test
	void aLoadThatDidNotComeWholeIsSettledAsSuch() {
		this.fixture.given(closed(1, 7)).when(settle(1, 5)).expect(settled(1, 7, 5));
	}

	@Test
	void aLoadThatIsNotTheNewestIsNotSettled() {
		this.fixture.given(closed(2, 6)).when(settle(1, 7)).expectUnchanged();
		this.fixture.given().when(settle(1, 7)).expectUnchanged();
	}

	private static CloseCatalogue close(int night, long items) {
		return new CloseCatalogue(ACME, items, load(night));
	}

	private static CatalogueClosed closed(int night, long items) {
		return new CatalogueClosed(ACME, items, load(night));
	}

	private static SettleCatalogue settle(int night, long found) {
		return new SettleCatalogue(ACME, found, load(night));
	}

	private static CatalogueSettled settled(int night, long items, long found) {
		return new CatalogueSettled(ACME, items, found, load(night));
	}

	private static ProductVersion load(int night) {
		return new ProductVersion(new SourceSystem("EDI"), null, Instant.parse("2026-03-0" + night + "T02:00:00Z"));
	}

}
