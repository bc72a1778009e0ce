package io.tieout.projections.support;

import io.tieout.eventstore.EventReader;

/**
 * A view with what runs on it.
 */
final class RegisteredView<R extends Record> {

	private final View<R> view;

	private final ViewProcessor processor;

	private final GenerationLifecycle<R> lifecycle;

	private final Database rebuilding;

	private final EventReader reader;

	private final ViewSettings settings;

	RegisteredView(View<R> view, Database feeding, Database rebuilding, ViewInfrastructure infrastructure,
			ViewSettings settings) {
		this.view = view;
		this.rebuilding = rebuilding;
		this.reader = infrastructure.reader();
		this.settings = settings;
		this.processor = new ViewProcessor(view, feeding, infrastructure.tail(), infrastructure.tokens(),
				infrastructure.listener(), settings);
		this.lifecycle = new GenerationLifecycle<>(view, rebuilding);
	}

	View<R> view() {
		return this.view;
	}

	ViewProcessor processor() {
		return this.processor;
	}

	GenerationLifecycle<R> lifecycle() {
		return this.lifecycle;
	}

	RebuildRun<R> run(RunProgress progress, Generation generation, RunLock lock) {
		return new RebuildRun<>(this.view, this.rebuilding, this.reader, this.settings, progress, generation, lock);
	}

}
