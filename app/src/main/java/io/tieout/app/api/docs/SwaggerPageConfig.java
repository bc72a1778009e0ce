package io.tieout.app.api.docs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.webmvc.ui.SwaggerConfigResource;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Gives the page's configuration lists where springdoc has sets, since the API's JSON
 * writes no set whose elements have no order.
 */
@ControllerAdvice(assignableTypes = SwaggerConfigResource.class)
final class SwaggerPageConfig implements ResponseBodyAdvice<Object> {

	@Override
	public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
		return true;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter returnType, MediaType mediaType,
			Class<? extends HttpMessageConverter<?>> converterType, ServerHttpRequest request,
			ServerHttpResponse response) {
		if (!(body instanceof Map<?, ?> config)) {
			return body;
		}
		Map<String, Object> listed = new LinkedHashMap<>();
		config.forEach((name, value) -> listed.put(String.valueOf(name),
				(value instanceof Collection<?> many) ? new ArrayList<>(many) : value));
		return listed;
	}

}
