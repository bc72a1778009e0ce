package io.tieout.contract;

import io.tieout.core.InvalidValueException;
import java.util.Arrays;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What is wrong with a JSON text, told without its content, which may be personal.
 *
 * @param code stable code: that of the {@link InvalidValueException}, or
 * {@code JSON_INVALID} (no JSON), {@code FIELD_UNKNOWN} (a property the contract does not
 * have) or {@code FIELD_INVALID} (absent, or of another kind)
 * @param field JSON pointer of the place, empty for the text as a whole
 * @param detail one sentence for a person
 */
public record ContractFault(String code, String field, String detail) {

	private static String kind(JacksonException exception) {
		if (exception instanceof InvalidNullException) {
			return "The property is required and must not be null.";
		}
		if (exception instanceof InvalidFormatException format && format.getTargetType() != null
				&& format.getTargetType().isEnum()) {
			return "One of these belongs here: " + Arrays.stream(format.getTargetType().getEnumConstants())
				.map((constant) -> ((Enum<?>) constant).name())
				.collect(Collectors.joining(", ")) + ".";
		}
		return "The property is of another kind.";
	}

	/**
	 * The fault behind an exception of a {@link ContractMapper}.
	 */
	public static ContractFault of(JacksonException exception) {
		String field = exception.getPath()
			.stream()
			.map((step) -> "/" + ((step.getPropertyName() != null) ? step.getPropertyName() : step.getIndex()))
			.collect(Collectors.joining());
		for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
			if (cause instanceof InvalidValueException invalid) {
				return new ContractFault(invalid.code(), field, invalid.getMessage());
			}
		}
		if (exception instanceof StreamReadException) {
			return new ContractFault("JSON_INVALID", field, "The text is no well-formed JSON.");
		}
		if (exception instanceof UnrecognizedPropertyException) {
			return new ContractFault("FIELD_UNKNOWN", field, "The contract has no such property.");
		}
		return new ContractFault("FIELD_INVALID", field, kind(exception));
	}

}
