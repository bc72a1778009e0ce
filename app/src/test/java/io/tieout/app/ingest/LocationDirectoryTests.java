package io.tieout.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.tieout.app.ingest.feed.KnownLocation;
import io.tieout.app.ingest.feed.LocationDirectory;
import io.tieout.core.LocationId;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Which place a foreign name means.
 */
class LocationDirectoryTests {

	private static final KnownLocation NORTH = new KnownLocation(new LocationId("NORTH"), "5410738100050",
			List.of("Partner:WH 1", "gln:5410738100067"));

	@Test
	void aPlaceHasAnyNumberOfNames() {
		LocationDirectory directory = new LocationDirectory(List.of(NORTH,
				new KnownLocation(new LocationId("COLD"), null, List.of("gln:5410738100050.7", "shopify:1"))));
		assertThat(List.of("gln:5410738100050", "GLN:5410738100067", "partner:WH 1", "gln:5410738100050.12"))
			.allSatisfy((name) -> assertThat(directory.find(name)).hasValue(new LocationId("NORTH")));
		assertThat(directory.find("gln:5410738100050.7")).as("a part may be a place of its own")
			.hasValue(new LocationId("COLD"));
		assertThat(List.of("partner:wh 1", "shopify:1.5", "shopify:2", "NORTH", "", ":", "gln:"))
			.allSatisfy((name) -> assertThat(directory.find(name)).isEmpty());
	}

	@Test
	void aNameMeansOnePlace() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new LocationDirectory(
					List.of(NORTH, new KnownLocation(new LocationId("SOUTH"), "5410738100067", List.of()))))
			.withMessageContaining("NORTH and SOUTH are both called gln:5410738100067");
		for (String alias : List.of("655441491", ":1", "shopify:")) {
			assertThatIllegalArgumentException()
				.isThrownBy(() -> new LocationDirectory(
						List.of(new KnownLocation(new LocationId("SOUTH"), null, List.of(alias)))))
				.withMessageContaining("system:name");
		}
	}

}
