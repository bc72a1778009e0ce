package io.tieout.app.connector.epcis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That an event that was captured before is wrong. What it recorded is taken back; events
 * that put it right come on their own.
 *
 * @param reason short name of the reason, {@code did_not_occur} or
 * {@code incorrect_data}; empty if not said
 * @param correctiveEvents ids of the events that put it right
 */
record ErrorDeclaration(String reason, List<String> correctiveEvents) {

	static @Nullable ErrorDeclaration of(Node event, Findings findings) {
		Node declaration = event.object("errorDeclaration");
		if (declaration == null) {
			return null;
		}
		if (!event.has("eventID")) {
			findings.add(event.at("eventID"), "FIELD_MISSING",
					"A declaration of error names the event it is about by its eventID.");
		}
		declaration.required("declarationTime");
		String reason = declaration.text("reason");
		return new ErrorDeclaration((reason != null) ? Terms.shortName(reason) : "",
				declaration.texts("correctiveEventIDs"));
	}

}
