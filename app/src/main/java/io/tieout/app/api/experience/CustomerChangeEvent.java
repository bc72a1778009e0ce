package io.tieout.app.api.experience;

import java.net.URI;
import java.time.Instant;

/**
 * A change as a CloudEvent 1.0, as the documents describe it; it is written by
 * {@link io.tieout.eventstore.CloudEventWriter}.
 *
 * @param specversion {@code 1.0}
 * @param id with {@code source} the key to drop repeats by
 * @param source the installation
 * @param type what happened to the profile, such as {@code customer.ProfileChanged}
 * @param subject the customer, {@code customer:<id>}
 * @param time business time of the event behind it
 * @param recordedtime when the store took that event
 * @param sequence its position, padded to 19 digits
 * @param correlationid the transaction it belongs to
 * @param causationid its id
 * @param partitionkey what has to stay in order, the subject
 * @param datacontenttype {@code application/json}
 * @param data which customer, and what of its profile
 */
record CustomerChangeEvent(String specversion, String id, URI source, String type, String subject, Instant time,
		Instant recordedtime, String sequence, String correlationid, String causationid, String partitionkey,
		String datacontenttype, CustomerChangeDocument data) {
}
