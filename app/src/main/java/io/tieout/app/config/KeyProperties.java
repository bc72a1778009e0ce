package io.tieout.app.config;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the keys of sealed data are looked after ({@code tieout.keys}).
 *
 * @param sweepInterval how often keys whose time is over are destroyed
 */
@Validated
@ConfigurationProperties("tieout.keys")
record KeyProperties(@NotNull @DefaultValue("1h") Duration sweepInterval) {
}
