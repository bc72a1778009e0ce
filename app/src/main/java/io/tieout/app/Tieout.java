package io.tieout.app;

import io.tieout.app.demo.Demo;
import io.tieout.app.help.Help;
import java.io.IOException;
import org.axonframework.springboot.autoconfig.AxonTimeoutAutoConfiguration;
import org.axonframework.springboot.autoconfig.MicrometerMetricsAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/**
 * Starts the service. Left out of what Spring Boot and Axon would add by themselves: the
 * update checker (it reports to its vendor), task time limits (they walk the stack for
 * each message), XStream, a manager without transactions, a meter registry of its own,
 * and a generated user.
 */
@SpringBootApplication(exclude = { UpdateCheckerAutoConfiguration.class, AxonTimeoutAutoConfiguration.class,
		XStreamAutoConfiguration.class, NoOpTransactionAutoConfiguration.class,
		MicrometerMetricsAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class })
public class Tieout {

	/**
	 * Runs until the process is told to stop; with the argument {@code demo}, runs the
	 * demonstration, with {@code --help}, says how it is used.
	 */
	public static void main(String[] args) throws IOException {
		if (Help.isAskedFor(args)) {
			Help.print(System.out, args);
			return;
		}
		if (args.length == 1 && args[0].equals("demo")) {
			Demo.run(Tieout.class);
			return;
		}
		// an advertisement of Axon's vendor at every start
		System.setProperty("disable-axoniq-console-message", "true");
		SpringApplication.run(Tieout.class, args);
	}

}
