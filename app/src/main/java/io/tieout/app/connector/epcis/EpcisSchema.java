package io.tieout.app.connector.epcis;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tieout.app.ingest.feed.Problem;
import java.util.List;
import java.util.Map;

/**
 * The JSON schema of GS1 for EPCIS 2.0 events, which an installation may bring.
 */
public final class EpcisSchema {

	/** What a sender can take in at once. */
	private static final int MAX_PROBLEMS = 20;

	private static final String ID = "https://gs1.github.io/EPCIS/EPCIS-JSON-Schema.json";

	/** An event within a document, whose context the document has. */
	private static final String EVENT = "#/definitions/EPCIS-Document-Event";

	private final Schema event;

	private EpcisSchema(Schema event) {
		this.event = event;
	}

	/**
	 * The schema in a text.
	 * @throws RuntimeException if the text is no JSON schema of EPCIS
	 */
	public static EpcisSchema of(String text) {
		Schema event = SchemaRegistry
			.withDefaultDialect(SpecificationVersion.DRAFT_7, (registry) -> registry.schemas(Map.of(ID, text)))
			.getSchema(SchemaLocation.of(ID + EVENT));
		event.initializeValidators();
		return new EpcisSchema(event);
	}

	/**
	 * What is wrong with an event, each with its place as a JSON pointer; the values are
	 * not repeated.
	 * @param line number of the event
	 */
	List<Problem> problems(long line, String text) {
		return this.event.validate(text, InputFormat.JSON)
			.stream()
			.limit(MAX_PROBLEMS)
			.map((error) -> problem(line, error))
			.toList();
	}

	private static Problem problem(long line, Error error) {
		return Problem.ofField(line, error.getInstanceLocation().toString(), "EPCIS_SCHEMA",
				"The event breaks the rule " + error.getKeyword() + " of the EPCIS schema here.");
	}

}
