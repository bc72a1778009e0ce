/**
 * The feed {@code epcis}: what GS1 EPCIS 2.0 events in JSON-LD say of stock. Object
 * events become movements, counts and changes of state by their business step; a
 * declaration of error takes back what the event of the same id recorded. Events that say
 * nothing of stock are rejected one by one.
 */
@NullMarked
package io.tieout.app.connector.epcis;

import org.jspecify.annotations.NullMarked;
