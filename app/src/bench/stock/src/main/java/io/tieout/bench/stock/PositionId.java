package io.tieout.bench.stock;

/**
 * One item at one place.
 */
record PositionId(String location, String sku) {

	@Override
	public String toString() {
		return "stock:" + this.location + "/" + this.sku;
	}

}
