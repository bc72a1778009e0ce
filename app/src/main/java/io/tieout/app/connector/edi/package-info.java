/**
 * The feeds {@code x12-846} and {@code edifact-invrpt}: what partners' interchanges say
 * they have in stock, as statements. An interchange that is not whole is refused as a
 * whole; each message of a good one is a record of its own. Syntax is StAEDI's; this
 * package knows what the segments mean.
 */
@NullMarked
package io.tieout.app.connector.edi;

import org.jspecify.annotations.NullMarked;
