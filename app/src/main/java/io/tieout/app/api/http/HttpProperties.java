package io.tieout.app.api.http;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much a call may send.
 *
 * @param maxBody largest request body; the files endpoint alone takes more
 * @param maxFile largest file
 * @param answersKept how long a repeat under the same key gets the first answer
 */
@Validated
@ConfigurationProperties("tieout.http")
public record HttpProperties(@NotNull @DefaultValue("32MB") DataSize maxBody,
		@NotNull @DefaultValue("2GB") DataSize maxFile, @NotNull @DefaultValue("7d") Duration answersKept) {
}
