package io.tieout.app.api.experience;

import io.swagger.v3.oas.annotations.Operation;
import io.tieout.app.api.http.Cursor;
import io.tieout.app.api.http.Limit;
import io.tieout.app.api.http.Page;
import io.tieout.app.api.http.StockRef;
import io.tieout.app.api.problem.Problem;
import io.tieout.app.lane.Live;
import io.tieout.core.SourceRef;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import io.tieout.inventory.LineResult;
import io.tieout.inventory.StockStatementEvent.ItemsCompared;
import io.tieout.projections.stockstatements.StockStatementItem;
import io.tieout.projections.stockstatements.StockStatementQueries;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Stock statements and how they tie out.
 */
@RestController
@RequestMapping("/experience/v1/statements")
class StatementListController {

	private final StockStatementQueries statements;

	private final EventReader reader;

	StatementListController(StockStatementQueries statements, @Live EventReader reader) {
		this.statements = statements;
		this.reader = reader;
	}

	/**
	 * Stock statements, by source and id.
	 */
	@Operation(summary = "Stock statements, with how many of their items tie out")
	@GetMapping
	Page<StatementDocument> statements(@ParameterObject StatementQuestion question) {
		int limit = Limit.of(question.limit());
		Cursor cursor = Cursor.parse(question.cursor(), 1);
		List<StockStatementItem> found = this.statements.statements(Asked.text(question.location()),
				Asked.text(question.source()), (cursor != null) ? cursor.values().get(0) : null, limit + 1);
		return Page.of(found, limit, (item) -> Cursor.after(item.statement())).map(StatementDocument::of);
	}

	/**
	 * A stock statement.
	 */
	@Operation(summary = "A stock statement, with how many of its items tie out")
	@GetMapping("/{id}")
	StatementDocument statement(@PathVariable String id) {
		return StatementDocument.of(item(StockRef.statement(id)));
	}

	/**
	 * The same by the statement's source and its id there.
	 */
	@Operation(summary = "A stock statement, named by its source and its id there")
	@GetMapping("/{source}/{sourceId}")
	StatementDocument statement(@PathVariable String source, @PathVariable String sourceId) {
		return StatementDocument.of(item(StockRef.statement(source, sourceId)));
	}

	/**
	 * What came of each item in the last comparison, those that tie out left out.
	 */
	@Operation(summary = "The items of a statement that do not tie out, by code, as last compared")
	@GetMapping("/{id}/items")
	Page<LineResult> items(@PathVariable String id, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		StockStatementItem item = item(StockRef.statement(id));
		int most = Limit.of(limit);
		Cursor after = Cursor.parse(cursor, 1);
		SortedMap<String, LineResult> results = results(item);
		List<LineResult> found = ((after != null) ? results.tailMap(after.values().get(0) + "\0") : results).values()
			.stream()
			.limit(most + 1L)
			.toList();
		return Page.of(found, most, (result) -> Cursor.after(result.sku()));
	}

	private SortedMap<String, LineResult> results(StockStatementItem item) {
		SortedMap<String, LineResult> results = new TreeMap<>();
		for (RecordedEvent event : this.reader.readAggregate("statement:" + item.statement(), 0)) {
			if (event.payload() instanceof ItemsCompared compared && compared.comparison() == item.compared()) {
				compared.items().forEach((result) -> results.put(result.sku().value(), result));
			}
		}
		return results;
	}

	private StockStatementItem item(SourceRef statement) {
		return this.statements.find(statement)
			.orElseThrow(() -> Problem.notFound("STATEMENT_UNKNOWN", "There is no such statement, or not yet.")
				.asException());
	}

}
