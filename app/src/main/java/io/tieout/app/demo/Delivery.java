package io.tieout.app.demo;

/**
 * One body for one of the service's doors.
 *
 * @param feed resource or feed, as in the path
 * @param fileName name of the file it stands in
 * @param asFile whether it goes to the files endpoint instead of the resource
 * @param content the body: NDJSON for a resource, CSV for a file
 * @param records how many records it holds
 */
record Delivery(String feed, String fileName, boolean asFile, String content, int records) {
}
