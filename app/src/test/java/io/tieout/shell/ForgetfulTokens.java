package io.tieout.shell;

import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/**
 * A token store that would begin anew at each start.
 */
@Configuration(proxyBeanMethods = false)
public class ForgetfulTokens {

	@Bean
	@Primary
	TokenStore forgetful() {
		return new InMemoryTokenStore();
	}

}
