package io.tieout.app.api.experience;

import io.tieout.app.api.experience.CustomerExportDocument.Stated;
import io.tieout.app.api.experience.CustomerExportDocument.Version;
import io.tieout.app.api.http.SourceRecord;
import io.tieout.app.ingest.inbox.PersonalTexts;
import io.tieout.app.ingest.inbox.SealedText;
import io.tieout.app.lane.Live;
import io.tieout.contract.Sealed;
import io.tieout.core.CustomerId;
import io.tieout.customer.CustomerRecordEvent.CustomerRecorded;
import io.tieout.customer.PersonalField;
import io.tieout.customer.RecordId;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.projections.customers.CustomerQueries;
import io.tieout.projections.customers.CustomerStanding;
import io.tieout.sealing.RecordKey;
import io.tieout.sealing.Sealer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gathers everything that is held on a person: from the histories of the records, which
 * know every version, and from the raw texts.
 */
@Component
final class CustomerExports {

	private final CustomerQueries customers;

	private final EventReader reader;

	private final PersonalTexts texts;

	private final Sealer sealer;

	CustomerExports(CustomerQueries customers, @Live EventReader reader, JdbcClient jdbc, Sealer sealer) {
		this.customers = customers;
		this.reader = reader;
		this.texts = new PersonalTexts(jdbc);
		this.sealer = sealer;
	}

	/**
	 * The export of a customer under any id it has or had; empty if there never was one.
	 */
	Optional<CustomerExportDocument> of(CustomerId id) {
		return this.customers.standing(id).map(this::gather);
	}

	private CustomerExportDocument gather(CustomerStanding standing) {
		return new CustomerExportDocument(standing.id(), standing.aliases(), standing.restrictions(), standing.holds(),
				standing.records().stream().map(this::stated).toList(),
				this.customers.why(standing.id()).stream().map(LinkDocument::of).toList());
	}

	private Stated stated(RecordId record) {
		List<Version> versions = new ArrayList<>();
		for (RecordedEvent event : this.reader.readAggregate(record.aggregateId(), 0)) {
			if (event.payload() instanceof CustomerRecorded recorded) {
				versions.add(new Version(recorded.version(), recorded.effectiveAt(), event.recordedAt(),
						event.position(), fields(recorded), new TreeMap<>(recorded.consents())));
			}
		}
		List<Sealed> sealed = this.texts.under(RecordKey.ofPerson(record.toString()).id())
			.stream()
			.map(SealedText::asSealed)
			.toList();
		return new Stated(SourceRecord.of(record), versions,
				this.sealer.openAll(sealed).stream().flatMap(Optional::stream).toList());
	}

	private Map<String, String> fields(CustomerRecorded recorded) {
		List<PersonalField> present = recorded.personal().present().stream().sorted().toList();
		List<Optional<String>> opened = this.sealer
			.openAll(present.stream().map((field) -> field.of(recorded.personal()).orElseThrow()).toList());
		Map<String, String> fields = new LinkedHashMap<>();
		for (int index = 0; index < present.size(); index++) {
			String name = present.get(index).fieldName();
			opened.get(index).ifPresent((value) -> fields.put(name, value));
		}
		return fields;
	}

}
