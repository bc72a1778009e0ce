package io.tieout.bench.stock;

/**
 * How much is at a place, by state.
 */
record StockLevels(long sellable, long reserved, long damaged, long qualityControl, long inTransit) {

	static final StockLevels NONE = new StockLevels(0, 0, 0, 0, 0);

	StockLevels plus(long quantity) {
		return new StockLevels(this.sellable + quantity, this.reserved, this.damaged, this.qualityControl,
				this.inTransit);
	}

}
