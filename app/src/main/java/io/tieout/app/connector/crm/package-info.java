/**
 * Exports of CRMs: files of contacts in columns of the CRM's own, which the installation
 * maps to the fields of a customer record. A file that lacks a mapped column is refused;
 * a row that is wrong costs itself.
 */
@NullMarked
package io.tieout.app.connector.crm;

import org.jspecify.annotations.NullMarked;
