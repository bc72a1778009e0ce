package io.tieout.app.api.docs;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.tieout.app.api.http.Call;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Names the header of the client's own key at each operation that changes something.
 */
@Component
final class KeyedOperations implements GlobalOperationCustomizer {

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		boolean changes = AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PostMapping.class)
				|| AnnotatedElementUtils.hasAnnotation(handler.getMethod(), DeleteMapping.class);
		boolean knowsItsCaller = Arrays.asList(handler.getMethod().getParameterTypes()).contains(Call.class);
		if (changes && knowsItsCaller) {
			operation.addParametersItem(new HeaderParameter().name("Idempotency-Key")
				.required(false)
				.schema(new JsonSchema().typesItem("string").minLength(1).maxLength(200))
				.description("The client's own key of this request. A repeat of a success under it gets the first"
						+ " answer, another content is a 422, and a failure leaves it unused."));
		}
		return operation;
	}

}
