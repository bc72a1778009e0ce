package io.tieout.projections.support;

/**
 * A view stopped and stays so until someone acts.
 *
 * @param view name of the view
 * @param state why: {@link ProcessorState#UNREADABLE_EVENT},
 * {@link ProcessorState#POISON_EVENT} or {@link ProcessorState#BROKEN}
 * @param position position of the event it stopped before
 * @param cause what was thrown
 */
public record ViewStop(String view, ProcessorState state, long position, Throwable cause) {
}
