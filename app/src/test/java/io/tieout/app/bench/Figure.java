package io.tieout.app.bench;

import java.util.Arrays;

/**
 * One measured figure, held against a limit found in the same run.
 *
 * @param value median of the repetitions
 * @param limit what it is held against
 * @param limitName what that is
 * @param ratio value / limit
 * @param target the ratio wanted, such as {@code ≥ 0.65} or {@code ≤ 4}
 * @param met computed from ratio and target
 */
record Figure(String name, String unit, double value, double min, double max, double limit, String limitName,
		double ratio, String target, boolean met) {

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

	private static Figure figure(String name, String unit, double[] values, Limit limit, double ratio, String target,
			boolean met) {
		return new Figure(name, unit, median(values), Arrays.stream(values).min().orElseThrow(),
				Arrays.stream(values).max().orElseThrow(), limit.value(), limit.name(), ratio, target, met);
	}

	static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		int middle = sorted.length / 2;
		return (sorted.length % 2 == 1) ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
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
