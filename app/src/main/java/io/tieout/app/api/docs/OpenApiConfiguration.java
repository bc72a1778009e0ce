package io.tieout.app.api.docs;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.tieout.app.api.http.Call;
import java.util.List;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * One document per group. A group's name ends in {@code .json}, and so does its address.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

	private static final String API_KEY = "apiKey";

	private static final String PROBLEM = "Problem";

	static {
		SpringDocUtils.getConfig().addRequestWrapperToIgnore(Call.class);
	}

	@Bean
	OpenAPI description() {
		return new OpenAPI()
			.info(new Info().title("Tieout")
				.version("v1")
				.description("Changes within v1 only add. Every refusal is a problem document with a stable code.")
				.license(new License().name("Apache-2.0").identifier("Apache-2.0")))
			.servers(List.of(new Server().url("/")))
			.addSecurityItem(new SecurityRequirement().addList(API_KEY))
			.components(new Components().addSecuritySchemes(API_KEY,
					new SecurityScheme().type(SecurityScheme.Type.HTTP)
						.scheme("bearer")
						.description("An API key as a bearer token.")));
	}

	/**
	 * What an operation says of its refusals is their codes; the document is always the
	 * same.
	 */
	private static void everyRefusalIsAProblem(OpenAPI document) {
		document.getComponents().addSchemas(PROBLEM, problem());
		document.getPaths()
			.values()
			.stream()
			.flatMap((path) -> path.readOperations().stream())
			.map(Operation::getResponses)
			.forEach((responses) -> {
				responses.addApiResponse("default", new ApiResponse().description("A problem, with its code."));
				responses.forEach(OpenApiConfiguration::answerProblem);
			});
	}

	private static void answerProblem(String status, ApiResponse response) {
		if (!status.startsWith("2")) {
			response.setContent(new Content().addMediaType("application/problem+json",
					new MediaType().schema(new JsonSchema().$ref("#/components/schemas/" + PROBLEM))));
		}
	}

	private static JsonSchema problem() {
		JsonSchema problem = new JsonSchema();
		problem.typesItem("object");
		problem.description("A problem document (RFC 9457); further members say more about the code.");
		for (String text : List.of("type", "title", "detail", "instance", "code", "correlationId")) {
			problem.addProperty(text, new JsonSchema().typesItem("string"));
		}
		problem.addProperty("status", new JsonSchema().typesItem("integer"));
		problem.setRequired(List.of("type", "title", "status", "detail", "code"));
		return problem;
	}

	@Bean
	ModelConverter contractShapes() {
		return new ContractShapes();
	}

	@Bean
	GroupedOpenApi system(RecordOperations records) {
		return GroupedOpenApi.builder()
			.group("system.json")
			.displayName("system")
			.pathsToMatch("/system/v1/**")
			.addOpenApiCustomizer(OpenApiConfiguration::everyRefusalIsAProblem)
			.addOpenApiCustomizer(records)
			.build();
	}

	@Bean
	GroupedOpenApi process() {
		return group("process");
	}

	@Bean
	GroupedOpenApi experience() {
		return group("experience");
	}

	@Bean
	GroupedOpenApi audit() {
		return group("audit");
	}

	@Bean
	GroupedOpenApi ops() {
		return group("ops");
	}

	private static GroupedOpenApi group(String name) {
		return GroupedOpenApi.builder()
			.group(name + ".json")
			.displayName(name)
			.pathsToMatch("/" + name + "/v1/**")
			.addOpenApiCustomizer(OpenApiConfiguration::everyRefusalIsAProblem)
			.build();
	}

}
