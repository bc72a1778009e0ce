package io.tieout.app.api.process;

import io.tieout.app.api.http.EditVersion;
import io.tieout.eventstore.EventReader;
import io.tieout.eventstore.RecordedEvent;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers a step on something that people edit, with the version the step made.
 */
@Component
final class StepVersions {

	private final EventReader reader;

	StepVersions(EventReader reader) {
		this.reader = reader;
	}

	/**
	 * The answer to a step that was taken at a position, with the version that it made as
	 * entity tag, whatever has happened since.
	 */
	ResponseEntity<StepDocument> answer(long position) {
		List<RecordedEvent> made = new ArrayList<>(1);
		this.reader.read(position - 1, position, made::add);
		return ResponseEntity.ok().eTag(EditVersion.tag(made.get(0).sequence() + 1)).body(StepDocument.at(position));
	}

}
