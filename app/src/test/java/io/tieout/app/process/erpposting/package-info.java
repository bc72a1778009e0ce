/**
 * ERP posting on made and on real sales, on PostgreSQL.
 */
@NullMarked
package io.tieout.app.process.erpposting;

import org.jspecify.annotations.NullMarked;
