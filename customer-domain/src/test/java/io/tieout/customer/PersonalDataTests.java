package io.tieout.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonalDataTests {

	@Test
	void everyFieldIsFoundWhereItWasPut() {
		for (PersonalField field : PersonalField.values()) {
			assertThat(People.data(field).present()).containsExactly(field);
			assertThat(field.of(People.data(field))).hasValueSatisfying((value) -> assertThat(value.boundTo())
				.isEqualTo("customer.CustomerRecorded/1/" + field.fieldName()));
		}
	}

	@Test
	void aRecordsAggregateIsNamedAfterSourceAndHashedId() {
		assertThat(People.shop("ada").aggregateId()).isEqualTo("record:shop/ada");
	}

}
