package io.tieout.app.bench;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One measured figure, held against a limit found in the same run.
 *
 * @param value median of the repetitions
 * @param limit what it is held against
 * @param limitName what that is
 * @param ratio value / limit
 * @param target the ratio wanted, such as {@code ≥ 0.65} or {@code ≤ 4}; null where none
 * is set
 * @param met computed from ratio and target, null without a target
 */
record Figure(String name, String unit, double value, double min, double max, double limit, String limitName,
		double ratio, @Nullable String target, @Nullable Boolean met) {

	/**
	 * A figure that is good when high.
	 */
	static Figure atLeast(double target, String name, String unit, double[] values, Limit limit) {
		double ratio = median(values) / limit.value();
		return figure(name, unit, values, limit, ratio, "≥ " + text(target), ratio >= target);
	}

	/**
	 * A figure that is good when low.
	 */
	static Figure atMost(double target, String name, String unit, double[] values, Limit limit) {
		double ratio = median(values) / limit.value();
		return figure(name, unit, values, limit, ratio, "≤ " + text(target), ratio <= target);
	}

	/**
	 * A figure that nothing is demanded of.
	 */
	static Figure told(String name, String unit, double[] values, Limit limit) {
		return figure(name, unit, values, limit, median(values) / limit.value(), null, null);
	}

	private static Figure figure(String name, String unit, double[] values, Limit limit, double ratio,
			@Nullable String target, @Nullable Boolean met) {
		return new Figure(name, unit, median(values), Arrays.stream(values).min().orElseThrow(),
				Arrays.stream(values).max().orElseThrow(), limit.value(), limit.name(), ratio, target, met);
	}

	static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		int middle = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

	/** The target in words. */
	String wanted() {
		return (this.target != null) ? this.target : "none";
	}

	/** What came of it, one of three words. */
	String verdict(String yes, String no, String withoutTarget) {
		if (this.met == null) {
			return withoutTarget;
		}
		return this.met ? yes : no;
	}

	private static String text(double target) {
		return (target == Math.rint(target)) ? Long.toString(Math.round(target)) : Double.toString(target);
	}

	/**
	 * What a figure is held against.
	 */
	record Limit(String name, double value) {

		static Limit of(String name, double[] values) {
			return new Limit(name, median(values));
		}

	}

}
