package io.tieout.app.ingest.dispatch;

import io.tieout.app.ingest.dispatch.Prepared.Flawed;
import io.tieout.app.ingest.dispatch.Prepared.Stated;
import io.tieout.sealing.Seals;
import java.util.List;

/**
 * Records that are kept and dispatched together.
 *
 * @param records in the order they came
 * @param seals the keys of their personal values
 */
public record PreparedBatch(List<Prepared> records, Seals seals) {

	public PreparedBatch {
		records = List.copyOf(records);
	}

	/**
	 * The line behind which nothing of the batch lies.
	 */
	public long lastLine() {
		return this.records.isEmpty() ? 0 : this.records.get(this.records.size() - 1).envelope().line();
	}

	List<Stated> stated() {
		return this.records.stream().filter(Stated.class::isInstance).map(Stated.class::cast).toList();
	}

	List<Flawed> flawed() {
		return this.records.stream().filter(Flawed.class::isInstance).map(Flawed.class::cast).toList();
	}

}
