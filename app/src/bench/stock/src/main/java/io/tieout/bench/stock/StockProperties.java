package io.tieout.bench.stock;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is asked of this program ({@code stock}).
 *
 * @param callers threads that send commands
 * @param warmUp commands before the first measurement
 * @param commands commands per measurement
 * @param repetitions measurements
 * @param positions stock positions the commands go to
 * @param result file the result is written to, as JSON
 */
@ConfigurationProperties("stock")
record StockProperties(int callers, int warmUp, int commands, int repetitions, int positions, Path result) {
}
