package io.tieout.contract;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stored name and revision of a command or event. Class and package names never reach
 * the store.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MessageType {

	/**
	 * Logical name, owner first: {@code inventory.StockReceived}.
	 */
	String name();

	/**
	 * Revision of the shape, counted from 1.
	 */
	int revision() default 1;

	/**
	 * Date (YYYY-MM-DD) after which the message is no longer sent; empty while it is
	 * active.
	 */
	String sunset() default "";

}
