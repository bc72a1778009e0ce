package io.tieout.app.config;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the keys of sealed data are looked after ({@code tieout.keys}).
 *
 * @param sweepInterval how often keys whose time is over are destroyed
 * @param erasureLedger file that says which keys were destroyed at a person's request;
 * the same for all nodes
 */
@Validated
@ConfigurationProperties("tieout.keys")
record KeyProperties(@NotNull @DefaultValue("1h") Duration sweepInterval, @NotNull Path erasureLedger) {
}
