package io.tieout.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tieout.app.connector.crm.ContactFeed;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * A mapping of columns that contradicts itself is told with its feed and what would be
 * right.
 */
class CrmPropertiesTests {

	private static final Map<String, String> RIGHT = Map.of("feed", "crm-people", "source", "CRM", "id", "Id",
			"modified", "Changed", "fields.givenName", "First", "fields.addressLine1", "Street", "charset",
			"windows-1252", "consents.email.column", "Mail", "consents.email.given", "true,1");

	@Test
	void aMappingIsAFeedOfItsOwn() {
		ContactFeed feed = bound(Map.of()).feeds(ZoneOffset.UTC).get(0);
		assertThat(feed.profile().name()).isEqualTo("crm-people");
		assertThat(feed.profile().charset()).isNotEqualTo(StandardCharsets.UTF_8);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "feed|People|small letters", "source|a b\tc|source", "delimiter|;;|one character",
					"delimiter|x|no letter", "fields.sourceId|Nr|named by id", "fields.givenName|Id|Id is mapped twice",
					"fields.givenName|''|has a name", "ignored|Id|both mapped and ignored",
					"consents.email.given|''|words that mean a yes", "consents.[e mail].column|Other|'e mail'",
					"modified-format|dd/MM/yyyy|no instant", "birth-date-format|MM|no day" })
	void aWrongOneIsToldSo(String property, String value, String said) {
		Map<String, String> changed = new HashMap<>(Map.of(property, value));
		if (property.startsWith("consents.[")) {
			changed.put("consents.[e mail].given", "1");
		}
		assertThatIllegalArgumentException().isThrownBy(() -> bound(changed).feeds(ZoneOffset.UTC))
			.withMessageContaining("tieout.ingest.crm, ")
			.withMessageContaining(said);
	}

	private static CrmProperties bound(Map<String, String> changed) {
		Map<String, String> properties = new HashMap<>();
		RIGHT.forEach((name, value) -> properties.put("tieout.ingest.crm[0]." + name, value));
		changed.forEach((name, value) -> properties.put("tieout.ingest.crm[0]." + name, value));
		return new Binder(new MapConfigurationPropertySource(properties)).bind("tieout.ingest", CrmProperties.class)
			.get();
	}

}
