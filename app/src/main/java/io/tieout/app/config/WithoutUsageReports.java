package io.tieout.app.config;

import org.axonframework.updates.configuration.UsagePropertyProvider;

/**
 * Answers Axon that it must not report usage to its vendor, above every file, variable
 * and option that could say otherwise.
 */
final class WithoutUsageReports implements UsagePropertyProvider {

	@Override
	public Boolean getDisabled() {
		return true;
	}

	/** An address that leads nowhere, should the first answer ever be ignored. */
	@Override
	public String getUrl() {
		return "http://127.0.0.1:9/";
	}

	@Override
	public int priority() {
		return Integer.MAX_VALUE;
	}

}
