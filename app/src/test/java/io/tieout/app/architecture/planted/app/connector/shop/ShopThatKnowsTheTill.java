package io.tieout.app.architecture.planted.app.connector.shop;

import io.tieout.app.architecture.planted.app.connector.till.TillWord;

/** Looks into another connector. */
record ShopThatKnowsTheTill(TillWord word) {
}
