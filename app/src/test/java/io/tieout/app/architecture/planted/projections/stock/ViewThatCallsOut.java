package io.tieout.app.architecture.planted.projections.stock;

import io.tieout.projections.support.View;
import java.net.http.HttpClient;

/** Knows HTTP. */
abstract class ViewThatCallsOut implements View<ViewThatCallsOut.Row> {

	abstract HttpClient client();

	record Row(String key) {
	}

}
