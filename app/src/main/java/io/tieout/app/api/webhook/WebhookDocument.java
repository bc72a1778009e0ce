package io.tieout.app.api.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What came of a message. It is answered 200 whenever sending it again would not help, so
 * that its sender does not.
 *
 * @param outcome {@code ACCEPTED}, {@code DUPLICATE}, {@code PARKED}, {@code REJECTED} or
 * {@code NOT_TAKEN} (a topic that is of no use here yet, or one that people have to see
 * to: then the code is {@code BY_HAND})
 * @param topic what the message is about, as its sender calls it
 * @param code why it was parked, rejected or not taken
 * @param detail the same in a sentence
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookDocument(String outcome, String topic, @Nullable String code, @Nullable String detail) {
}
