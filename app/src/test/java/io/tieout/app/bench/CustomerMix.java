package io.tieout.app.bench;

import io.tieout.contract.Sealed;
import io.tieout.core.CustomerId;
import io.tieout.core.SourceSystem;
import io.tieout.customer.CustomerCommand.AssertLink;
import io.tieout.customer.CustomerCommand.FoundCustomer;
import io.tieout.customer.CustomerRecordCommand.RecordCustomer;
import io.tieout.customer.Edge;
import io.tieout.customer.LinkDecision;
import io.tieout.customer.PersonalData;
import io.tieout.customer.PersonalField;
import io.tieout.customer.RecordId;
import io.tieout.eventstore.BulkCommands.Item;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Customers: records of two systems, some founding a customer, some joining one. Personal
 * values are as long as sealed ones, but sealed under no key: views never open them.
 */
final class CustomerMix {

	private static final int RECORDS = 8;

	private static final int CUSTOMERS = 4;

	private static final int LINKS = 3;

	private static final String BOX = "x".repeat(56);

	private CustomerMix() {
	}

	static void addTo(List<Item> items, long block) {
		for (int index = 0; index < RECORDS; index++) {
			RecordId record = record(block, index);
			items.add(TradingMix.fact("customer-records", record.hash(),
					new RecordCustomer(record, "1", TradingMix.NOON, personal(record), Map.of("email", true))));
		}
		for (int index = 0; index < CUSTOMERS; index++) {
			items.add(TradingMix.step("found-" + block + "-" + index,
					new FoundCustomer(customer(block, index), record(block, index))));
		}
		for (int index = 0; index < LINKS; index++) {
			RecordId joins = record(block, CUSTOMERS + index);
			Edge edge = new Edge(record(block, index), joins, "email", 12_000, "1", LinkDecision.AUTOMATIC, Map.of());
			items.add(TradingMix.step("link-" + block + "-" + index,
					new AssertLink(customer(block, index), joins, List.of(edge))));
		}
	}

	private static RecordId record(long block, int index) {
		return new RecordId(new SourceSystem((index < CUSTOMERS) ? "CRM" : "SHOP"),
				String.format("%032x", block * RECORDS + index));
	}

	private static CustomerId customer(long block, int index) {
		return new CustomerId(
				new UUID((TradingMix.NOON.toEpochMilli() + block << 16) | 0x7000, Long.MIN_VALUE | block << 8 | index));
	}

	private static PersonalData personal(RecordId record) {
		Map<PersonalField, Sealed> values = new EnumMap<>(PersonalField.class);
		Arrays.stream(PersonalField.values())
			.filter((field) -> field != PersonalField.ADDRESS_LINE_2 && field != PersonalField.GENDER)
			.forEach((field) -> values.put(field, new Sealed("record/" + record, 1, field.boundTo(), BOX)));
		return PersonalData.of(values);
	}

}
