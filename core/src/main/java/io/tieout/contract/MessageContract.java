package io.tieout.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One command or event in its current revision.
 *
 * @param kind whether it asks or tells
 * @param owner whose contract it is
 * @param aggregateType the aggregate it is addressed to or recorded by
 * @param name logical name
 * @param revision current revision, from 1
 * @param type the record
 * @param sunset last day on which it is sent, null while it is active
 */
public record MessageContract(Kind kind, String owner, String aggregateType, String name, int revision,
		Class<? extends Record> type, @Nullable LocalDate sunset) {

	/**
	 * Whether a message asks or tells.
	 */
	public enum Kind {

		/** An intention. */
		COMMAND,
		/** A fact. */
		EVENT

	}

	/**
	 * Where the message is in its life.
	 */
	public enum Lifecycle {

		/** Sent and read. */
		ACTIVE,
		/** Still read; its successor is to be sent. */
		DEPRECATED

	}

	/**
	 * Where the message is in its life.
	 */
	public Lifecycle lifecycle() {
		return (this.sunset == null) ? Lifecycle.ACTIVE : Lifecycle.DEPRECATED;
	}

	/**
	 * The day after which it is no longer sent, if that is decided.
	 */
	public Optional<LocalDate> sunsetDate() {
		return Optional.ofNullable(this.sunset);
	}

}
