package io.tieout.app.api.http;

import io.tieout.app.api.problem.ProblemReportValve;
import io.tieout.app.api.problem.ProblemWriter;
import jakarta.servlet.MultipartConfigElement;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The filters and the container settings that every call passes.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpProperties.class)
class HttpConfiguration implements WebMvcConfigurer {

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new CallResolver());
	}

	@Override
	public void addFormatters(FormatterRegistry registry) {
		registry.addConverter(String.class, Instant.class, RequestTime::parse);
	}

	/** Uploads lie nowhere else, not even for the moment they are read. */
	@Bean
	MultipartConfigElement uploads(HttpProperties limits, @Value("${tieout.data}") Path data) {
		return new MultipartConfigElement(UploadFolder.prepare(data).toString(), limits.maxFile().toBytes(), -1, 0);
	}

	/** Behind the security chain: who may not call is told so first. */
	@Bean
	FilterRegistrationBean<BodyLimitFilter> bodyLimit(HttpProperties limits, ProblemWriter problems) {
		FilterRegistrationBean<BodyLimitFilter> bean = new FilterRegistrationBean<>(
				new BodyLimitFilter(limits, problems));
		bean.setOrder(Ordered.LOWEST_PRECEDENCE);
		return bean;
	}

	/**
	 * Lets identifiers contain an encoded slash, which stays within its path segment, and
	 * words Tomcat's own refusals as problems.
	 */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> container() {
		return (factory) -> {
			factory.addConnectorCustomizers(
					(connector) -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.DECODE.getValue()));
			factory.addContextCustomizers((context) -> {
				if (context.getParent() instanceof StandardHost host) {
					host.setErrorReportValveClass(ProblemReportValve.class.getName());
				}
			});
		};
	}

}
