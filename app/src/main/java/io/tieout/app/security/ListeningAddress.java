package io.tieout.app.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Keeps a service without configured keys on the loopback address. Whoever wants to be
 * reached from elsewhere configures keys first.
 */
final class ListeningAddress implements WebServerFactoryCustomizer<ConfigurableWebServerFactory>, Ordered {

	private final boolean keysAreConfigured;

	private final Environment environment;

	ListeningAddress(boolean keysAreConfigured, Environment environment) {
		this.keysAreConfigured = keysAreConfigured;
		this.environment = environment;
	}

	/**
	 * Sets the loopback address where none is configured.
	 * @throws IllegalStateException if another address is configured and no key is
	 */
	@Override
	public void customize(ConfigurableWebServerFactory factory) {
		if (this.keysAreConfigured) {
			return;
		}
		refuseOther("management.server.address");
		if (!refuseOther("server.address")) {
			factory.setAddress(InetAddress.getLoopbackAddress());
		}
		if (this.environment.getProperty("management.server.port") != null
				&& this.environment.getProperty("management.server.address") == null) {
			throw new IllegalStateException(
					"management.server.port opens a port on every address, and no tieout.api-keys"
							+ " are configured. Configure keys, or set management.server.address to 127.0.0.1.");
		}
	}

	private boolean refuseOther(String property) {
		String address = this.environment.getProperty(property);
		if (address == null) {
			return false;
		}
		if (!isLoopback(address)) {
			throw new IllegalStateException(property + " is " + address + ", but no tieout.api-keys are configured."
					+ " Configure keys before the service listens on other addresses than loopback.");
		}
		return true;
	}

	private static boolean isLoopback(String address) {
		try {
			return InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			throw new IllegalStateException("The address " + address + " is unknown", ex);
		}
	}

	/** After Boot's own customizers, which set the configured address. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
