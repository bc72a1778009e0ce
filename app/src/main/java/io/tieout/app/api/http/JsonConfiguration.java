package io.tieout.app.api.http;

import io.tieout.contract.ContractMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The API speaks JSON as the contracts do: strict, and with the same shapes of core
 * values.
 */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

	@Bean
	JsonMapper jsonMapper() {
		return ContractMapper.create()
			.rebuild()
			.addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
			.addModule(new SimpleModule("plain-text").addDeserializer(String.class, new PlainTextDeserializer()))
			.build();
	}

}
