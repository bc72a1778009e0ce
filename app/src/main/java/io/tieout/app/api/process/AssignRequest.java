package io.tieout.app.api.process;

/**
 * Who is to look into a break.
 *
 * @param assignee opaque id of the person
 */
record AssignRequest(String assignee) {
}
