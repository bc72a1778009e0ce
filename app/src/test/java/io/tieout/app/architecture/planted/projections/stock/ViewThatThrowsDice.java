package io.tieout.app.architecture.planted.projections.stock;

import io.tieout.projections.support.View;
import java.util.UUID;

/** Differs at a rebuild. */
abstract class ViewThatThrowsDice implements View<ViewThatThrowsDice.Row> {

	Row fresh() {
		return new Row(UUID.randomUUID().toString());
	}

	record Row(String key) {
	}

}
