package io.tieout.app.architecture.planted.inventory;

import io.tieout.app.architecture.planted.finance.MoneyWord;

/** Looks into another domain. */
record StockThatKnowsMoney(MoneyWord word) {
}
