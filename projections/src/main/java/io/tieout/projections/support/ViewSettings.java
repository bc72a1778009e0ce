package io.tieout.projections.support;

import java.time.Duration;

/**
 * How views are fed and rebuilt.
 *
 * @param batchEvents events folded and written per transaction
 * @param poll how often the store is looked at when no signal comes
 * @param claimExtension how often an idle processor renews its claim; well below the
 * token store's claim timeout
 * @param longestBackOff longest pause between attempts after an operating error
 * @param rememberedRows rows per view that live feeding keeps in memory between batches
 * @param rebuildBytes memory that the rows of a rebuild may take before they are written
 * out
 * @param keptGenerations generations kept per view for a roll-back, and as many of the
 * view as known at earlier positions; at least 1
 * @param listedDifferences differences that a run lists; all are counted
 */
public record ViewSettings(int batchEvents, Duration poll, Duration claimExtension, Duration longestBackOff,
		int rememberedRows, long rebuildBytes, int keptGenerations, int listedDifferences) {

	public ViewSettings {
		if (batchEvents < 1 || keptGenerations < 1) {
			throw new IllegalArgumentException("A batch and the kept generations are at least 1");
		}
	}

	/**
	 * What a service uses unless told otherwise: a third of the heap for a rebuild.
	 */
	public static ViewSettings defaults() {
		return new ViewSettings(10_000, Duration.ofMillis(200), Duration.ofSeconds(3), Duration.ofSeconds(30), 50_000,
				Runtime.getRuntime().maxMemory() / 3, 2, 1_000);
	}

	/**
	 * The same with another memory for the rows of a rebuild.
	 */
	public ViewSettings withRebuildBytes(long bytes) {
		return new ViewSettings(this.batchEvents, this.poll, this.claimExtension, this.longestBackOff,
				this.rememberedRows, bytes, this.keptGenerations, this.listedDifferences);
	}

}
