package io.tieout.app.connector.edi;

import io.tieout.core.SourceSystem;
import org.jspecify.annotations.Nullable;

/**
 * What the segments of one kind of message mean.
 */
interface Dialect {

	/**
	 * The syntax of its interchanges.
	 */
	Syntax syntax();

	/**
	 * Code of the kind of message.
	 */
	String messageType();

	/**
	 * The kind of a message.
	 */
	String typeOf(EdiMessage message);

	/**
	 * Who sent it.
	 */
	String sender(EdiMessage message);

	/**
	 * What tells the message from all others of its sender.
	 */
	String reference(EdiMessage message);

	/**
	 * Whether the interchange is marked as a test.
	 */
	boolean isTest(EdiMessage message);

	/**
	 * What the message reports.
	 * @param partner whose codes its codes are
	 * @return {@code null} if findings say what is wrong
	 */
	@Nullable Report read(EdiMessage message, SourceSystem partner, Findings findings);

}
