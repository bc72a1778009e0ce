package io.tieout.app.config;

import io.tieout.projections.support.ViewListener;
import io.tieout.projections.support.ViewStop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the log what an operator must know of views; readiness and metrics tell the rest.
 */
final class LoggingViewListener implements ViewListener {

	private static final Logger logger = LoggerFactory.getLogger(LoggingViewListener.class);

	@Override
	public void stopped(ViewStop stop) {
		logger.error("ALERT: the view {} stopped before position {} as {}; nothing was skipped", stop.view(),
				stop.position(), stop.state(), stop.cause());
	}

	@Override
	public void retrying(String view, int attempt, Throwable cause) {
		logger.warn("The view {} tries again after {} failures: {}", view, attempt, cause.toString());
	}

}
