package io.tieout.inventory;

import io.tieout.core.InvalidValueException;
import java.math.BigDecimal;

/**
 * A point on the earth (WGS 84).
 *
 * @param latitude degrees north, −90 to 90
 * @param longitude degrees east, −180 to 180
 */
public record Coordinates(BigDecimal latitude, BigDecimal longitude) {

	private static final BigDecimal POLE = BigDecimal.valueOf(90);

	private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

	private static final double MEAN_RADIUS_KM = 6371.0088;

	public Coordinates {
		if (latitude.abs().compareTo(POLE) > 0 || longitude.abs().compareTo(DATE_LINE) > 0) {
			throw new InvalidValueException("COORDINATES_INVALID",
					"A latitude is from -90 to 90 and a longitude from -180 to 180, in degrees.");
		}
	}

	/**
	 * A point given in degrees.
	 */
	public static Coordinates of(String latitude, String longitude) {
		return new Coordinates(new BigDecimal(latitude), new BigDecimal(longitude));
	}

	/**
	 * Length of the great circle to another point, in kilometres (haversine).
	 */
	public double kilometresTo(Coordinates other) {
		double latitudes = haversine(radians(other.latitude) - radians(this.latitude));
		double longitudes = haversine(radians(other.longitude) - radians(this.longitude));
		double chord = latitudes + Math.cos(radians(this.latitude)) * Math.cos(radians(other.latitude)) * longitudes;
		return 2 * MEAN_RADIUS_KM * Math.asin(Math.sqrt(Math.min(1, chord)));
	}

	private static double radians(BigDecimal degrees) {
		return Math.toRadians(degrees.doubleValue());
	}

	private static double haversine(double angle) {
		double sine = Math.sin(angle / 2);
		return sine * sine;
	}

}
