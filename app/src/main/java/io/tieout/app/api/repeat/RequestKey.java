package io.tieout.app.api.repeat;

/**
 * What makes two requests repeats of each other.
 *
 * @param principal who sends it
 * @param operation stable name of what is asked
 * @param key the client's own key
 */
record RequestKey(String principal, String operation, String key) {
}
