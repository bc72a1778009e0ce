/**
 * What a person can ask to be done with what is known of them: that it is erased, that no
 * rule links it. An erasure goes step by step, each durable before the next: the request,
 * the records out of the index of identities, the ledger outside the database, the keys,
 * what was derived, the views, and the word that it is done. What a crash interrupts is
 * finished at the next start.
 */
@NullMarked
package io.tieout.app.process.privacy;

import org.jspecify.annotations.NullMarked;
