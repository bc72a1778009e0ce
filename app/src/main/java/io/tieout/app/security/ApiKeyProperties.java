package io.tieout.app.security;

import io.tieout.core.SourceSystem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The callers this installation knows ({@code tieout.api-keys}).
 *
 * @param data folder of the service's own files, where a generated administrator key goes
 * @param apiKeys the keys; none means: loopback only, and an administrator key is made
 */
@Validated
@ConfigurationProperties("tieout")
public record ApiKeyProperties(@NotNull Path data, @DefaultValue List<@Valid ApiKey> apiKeys) {

	/**
	 * A key, known by its hash alone.
	 *
	 * @param name opaque name of the caller, the actor of its events
	 * @param sha256 SHA-256 of the key in hexadecimal
	 * @param roles what it may do
	 * @param sources source systems it may speak for; empty for all
	 * @param feeds feeds it may send, such as {@code stock-movements}; empty for all
	 */
	public record ApiKey(
			@NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,60}",
					message = "is 1 to 60 letters, digits, dots, hyphens or underscores") String name,
			@NotNull @Pattern(regexp = "[0-9A-Fa-f]{64}",
					message = "is the SHA-256 of the key: 64 hexadecimal digits") String sha256,
			@NotEmpty(message = "names at least one role") Set<Role> roles, @DefaultValue Set<String> sources,
			@DefaultValue Set<String> feeds) {

		Caller caller() {
			return new Caller(this.name, this.roles,
					this.sources.stream().map(SourceSystem::new).collect(Collectors.toSet()), this.feeds);
		}

	}

	@AssertTrue(message = "must not repeat a name or a key")
	boolean isApiKeysDistinct() {
		Set<String> seen = new HashSet<>();
		return this.apiKeys.stream()
			.allMatch((key) -> seen.add(key.name()) && seen.add(key.sha256().toLowerCase(Locale.ROOT)));
	}

}
