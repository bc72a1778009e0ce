package io.tieout.app.architecture.planted.contract;

import io.tieout.app.architecture.planted.inventory.StockWord;

/** Points upwards. */
record ContractThatKnowsStock(StockWord word) {
}
