package io.tieout.app.api.repeat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An answer as it was given first.
 *
 * @param contentHash keyed hash of the content it answers
 * @param status its status, one of success
 * @param location its Location header, if it has one
 * @param body its JSON
 */
record Answer(String contentHash, int status, @Nullable String location, String body) {

	static Answer of(String contentHash, ResponseEntity<?> response, String body) {
		URI location = response.getHeaders().getLocation();
		return new Answer(contentHash, response.getStatusCode().value(),
				(location != null) ? location.toString() : null, body);
	}

	ResponseEntity<byte[]> response() {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(MediaType.APPLICATION_JSON);
		if (this.location != null) {
			headers.set(HttpHeaders.LOCATION, this.location);
		}
		return ResponseEntity.status(this.status).headers(headers).body(this.body.getBytes(StandardCharsets.UTF_8));
	}

}
