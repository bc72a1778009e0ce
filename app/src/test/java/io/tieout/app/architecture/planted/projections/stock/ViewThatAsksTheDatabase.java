package io.tieout.app.architecture.planted.projections.stock;

import io.tieout.projections.support.View;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks what else there is. */
abstract class ViewThatAsksTheDatabase implements View<ViewThatAsksTheDatabase.Row> {

	abstract JdbcClient sql();

	record Row(String key) {
	}

}
