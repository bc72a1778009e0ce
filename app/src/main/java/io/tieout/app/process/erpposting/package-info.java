/**
 * ERP posting: sale lines become prepared journals, one revision after the other, each
 * line in exactly one. {@link SalesPosting} decides, {@link PostingTable} keeps how far
 * each document has come, {@link ErpPostingProcess} takes the events and sends journals.
 */
@NullMarked
package io.tieout.app.process.erpposting;

import org.jspecify.annotations.NullMarked;
