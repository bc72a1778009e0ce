/**
 * What a CRM exports.
 */
@NullMarked
package io.tieout.app.connector.crm;

import org.jspecify.annotations.NullMarked;
