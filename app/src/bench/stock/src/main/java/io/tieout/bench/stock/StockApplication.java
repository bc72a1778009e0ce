package io.tieout.bench.stock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts, measures, ends.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class StockApplication {

	/**
	 * Runs once.
	 */
	public static void main(String[] args) {
		System.exit(SpringApplication.exit(SpringApplication.run(StockApplication.class, args)));
	}

}
