package io.tieout.app.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The texts of the jar's own help.
 */
final class Texts {

	private Texts() {
	}

	static Optional<String> find(String name) {
		try (InputStream text = Texts.class.getResourceAsStream("/help/" + name)) {
			return (text != null) ? Optional.of(new String(text.readAllBytes(), StandardCharsets.UTF_8))
					: Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
