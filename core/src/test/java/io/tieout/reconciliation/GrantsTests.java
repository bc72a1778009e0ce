package io.tieout.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tieout.core.InvalidValueException;
import io.tieout.core.LocationId;
import io.tieout.core.SourceSystem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrantsTests {

	private static final SourceSystem POS = new SourceSystem("POS");

	private static final SourceSystem SHOP = new SourceSystem("SHOP");

	@ParameterizedTest
	@EnumSource
	void whileNothingIsGrantedEverybodyMayDoAnythingButBeTakenOver(AuthorityRight right) {
		assertThat(Grants.NONE.allow(SHOP, right)).isEqualTo(right != AuthorityRight.ANCHOR);
	}

	@Test
	void onceSomethingIsGrantedASourceMayDoWhatItWasGranted() {
		Grants grants = new Grants(List.of(Grant.of(POS, AuthorityRight.MOVE, AuthorityRight.ANCHOR)));

		assertThat(grants.allow(POS, AuthorityRight.MOVE)).isTrue();
		assertThat(grants.allow(POS, AuthorityRight.ANCHOR)).isTrue();
		assertThat(grants.allow(POS, AuthorityRight.COUNT)).isFalse();
		assertThat(grants.allow(SHOP, AuthorityRight.MOVE)).isFalse();
	}

	@Test
	void theGrantsOfEverywhereHoldWhereThereAreNoneOfOnesOwn() {
		Grants own = new Grants(List.of(Grant.of(POS, AuthorityRight.MOVE)));
		Grants everywhere = new Grants(List.of(Grant.of(SHOP, AuthorityRight.MOVE)));

		assertThat(own.orElse(everywhere)).isEqualTo(own);
		assertThat(Grants.NONE.orElse(everywhere)).isEqualTo(everywhere);
	}

	@Test
	void aSubjectIsNamedByKindAndPlace() {
		AuthoritySubject store = AuthoritySubject.stockOf(new LocationId("STORE1"));

		assertThat(store.aggregateId()).isEqualTo("authority:stock/STORE1");
		assertThat(store.elsewhere()).hasToString("stock/*");
		assertThatThrownBy(() -> new AuthoritySubject(AuthorityKind.STOCK, "A/B"))
			.isInstanceOf(InvalidValueException.class);
		assertThat(new AuthoritySubject(AuthorityKind.PRICE, "web/uk")).hasToString("price/web/uk");
	}

}
