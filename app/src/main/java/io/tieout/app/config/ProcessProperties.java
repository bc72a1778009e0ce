package io.tieout.app.config;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the workflows of this node are run ({@code tieout.process}).
 *
 * @param interval how often a workflow looks for what has become due, and for new events
 * when no signal comes
 */
@Validated
@ConfigurationProperties("tieout.process")
record ProcessProperties(@NotNull @DefaultValue("500ms") Duration interval) {
}
