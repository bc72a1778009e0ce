package io.tieout.app.architecture.planted.core;

import org.slf4j.LoggerFactory;

/** Uses more than java.*. */
record ValueThatLogs(String value) {

	ValueThatLogs {
		LoggerFactory.getLogger(ValueThatLogs.class).info(value);
	}

}
