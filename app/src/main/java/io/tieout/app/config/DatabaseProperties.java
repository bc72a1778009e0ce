package io.tieout.app.config;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The connections of this node ({@code tieout.database}).
 *
 * @param folder data folder of the embedded server
 * @param port port of the embedded server on 127.0.0.1; 0 for a free one
 * @param liveConnections most connections for commands and queries
 * @param batchConnections most connections for files, views, rebuilds and checks
 */
@Validated
@ConfigurationProperties("tieout.database")
record DatabaseProperties(@NotNull Path folder, @Min(0) @Max(65_535) @DefaultValue("0") int port,
		@Min(4) @DefaultValue("16") int liveConnections, @Min(4) @DefaultValue("16") int batchConnections) {
}
