/**
 * From raw records to durable events: keeps each record, tells the new from the known,
 * plans, carries out in bulk, parks what cannot be applied. Whether a record was applied
 * is always the store's word, given by its command key; the inbox only spares asking.
 */
@NullMarked
package io.tieout.app.ingest.dispatch;

import org.jspecify.annotations.NullMarked;
