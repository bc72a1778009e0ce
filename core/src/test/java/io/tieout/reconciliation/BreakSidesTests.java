package io.tieout.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import io.tieout.contract.ContractMapper;
import io.tieout.core.Money;
import io.tieout.core.Quantity;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the sides of a break say, as it is stored.
 */
class BreakSidesTests {

	private static final JsonMapper MAPPER = ContractMapper.create();

	@Test
	void sidesFromBeforeThereWereFiguresAreReadAsSidesOfMoneyAlone() {
		String stored = "{\"left\":{\"amount\":\"12.34\",\"currency\":\"GBP\"}}";
		BreakSides read = MAPPER.readValue(stored, BreakSides.class);
		assertThat(read).isEqualTo(new BreakSides(Money.of("12.34", "GBP"), null));
		assertThat(MAPPER.writeValueAsString(read)).isEqualTo(stored);
	}

	@Test
	void sidesWithoutFiguresAreEqualHoweverThatIsSaid() {
		assertThat(BreakSides.of(List.of())).isEqualTo(new BreakSides(null, null));
	}

	@Test
	void figuresAreReadBackAsTheyWereWritten() {
		BreakSides sides = BreakSides.of(List.of(new SideFigure("onHand", Quantity.parse("90.5"), null)));
		assertThat(MAPPER.readValue(MAPPER.writeValueAsBytes(sides), BreakSides.class)).isEqualTo(sides);
		assertThat(sides.difference()).isNull();
	}

}
