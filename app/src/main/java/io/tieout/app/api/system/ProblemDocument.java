package io.tieout.app.api.system;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tieout.app.ingest.feed.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Why a record was rejected: where, and what is wrong; never the value, which may be
 * personal.
 *
 * @param line line of the body on which the record starts, from 1
 * @param column column at which a row broke, from 1
 * @param field the field at fault
 * @param code stable code
 * @param detail what is wrong and what would be right
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemDocument(long line, @Nullable Integer column, @Nullable String field, String code, String detail) {

	static ProblemDocument of(Problem problem) {
		return new ProblemDocument(problem.line(), problem.column(), problem.field(), problem.code(), problem.detail());
	}

}
