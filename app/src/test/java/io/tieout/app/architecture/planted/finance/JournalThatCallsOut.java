package io.tieout.app.architecture.planted.finance;

import java.net.http.HttpClient;

/** Knows HTTP. */
record JournalThatCallsOut(HttpClient client) {
}
