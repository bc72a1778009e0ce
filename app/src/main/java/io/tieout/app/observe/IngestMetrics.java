package io.tieout.app.observe;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tieout.app.ingest.Ingestion;
import io.tieout.app.ingest.expected.DeliveryStatus;
import io.tieout.app.ingest.expected.ExpectedDelivery;
import io.tieout.app.ingest.expected.Silence;
import io.tieout.app.ingest.inbox.ArrivalState;
import io.tieout.app.ingest.inbox.LetterQueues.Ward;
import io.tieout.core.SourceSystem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How full the hospital is, how much work waits, how long each feed has been silent: on
 * all nodes.
 */
final class IngestMetrics implements MeterBinder {

	private static final Duration FRESHNESS = Duration.ofSeconds(1);

	private static final double MILLIS = 1_000;

	private static final List<ArrivalState> UNFINISHED = List.of(ArrivalState.ARRIVING, ArrivalState.WAITING,
			ArrivalState.OPEN);

	private final Ingestion ingestion;

	private final Supplier<Ward> ward;

	private final Supplier<Map<ArrivalState, Long>> jobs;

	private final Supplier<List<DeliveryStatus>> deliveries;

	private final Clock clock;

	IngestMetrics(Ingestion ingestion, Clock clock) {
		this.ingestion = ingestion;
		this.ward = new Remembered<>(() -> ingestion.hospital().ward(), FRESHNESS, clock);
		this.jobs = new Remembered<>(() -> ingestion.jobs().unfinished(), FRESHNESS, clock);
		this.deliveries = new Remembered<>(() -> ingestion.expected().status(), FRESHNESS, clock);
		this.clock = clock;
	}

	@Override
	public void bindTo(MeterRegistry meters) {
		Gauge.builder("tieout.hospital.letters", () -> this.ward.get().letters())
			.description("Letters that wait")
			.register(meters);
		Gauge.builder("tieout.hospital.oldest.seconds", () -> secondsSince(this.ward.get().since(), 0))
			.description("How long the first letter has waited, 0 if none waits")
			.register(meters);
		UNFINISHED.forEach((state) -> jobs(meters, state));
		this.ingestion.feeds().names().forEach((feed) -> silence(meters, feed));
		this.ingestion.expected().list().forEach((delivery) -> lateness(meters, delivery));
	}

	private void jobs(MeterRegistry meters, ArrivalState state) {
		Gauge.builder("tieout.jobs", () -> this.jobs.get().getOrDefault(state, 0L))
			.description("Arrivals that are not done, by how far they are")
			.tag("state", state.name())
			.register(meters);
	}

	private void silence(MeterRegistry meters, String feed) {
		Gauge
			.builder("tieout.feed.silence.seconds",
					() -> secondsSince(this.ingestion.jobs().lastArrival(feed).orElse(null), Double.NaN))
			.description("How long ago something came through a feed, NaN if nothing ever did")
			.tag("feed", feed)
			.register(meters);
	}

	private void lateness(MeterRegistry meters, ExpectedDelivery delivery) {
		SourceSystem source = delivery.source();
		List<Tag> tags = List.of(Tag.of("feed", delivery.feed()),
				Tag.of("source", (source != null) ? source.value() : "any"));
		Gauge.builder("tieout.feed.delivery.silence.seconds", () -> silence(delivery).silentFor().toSeconds())
			.description("How long ago an expected delivery came, or since when it has been awaited if it never did")
			.tags(tags)
			.register(meters);
		Gauge
			.builder("tieout.feed.delivery.late.seconds",
					() -> Math.max(0, secondsSince(silence(delivery).expectedBy(), 0)))
			.description("How late an expected delivery is, 0 while it is not")
			.tags(tags)
			.register(meters);
	}

	private Silence silence(ExpectedDelivery delivery) {
		return this.deliveries.get()
			.stream()
			.filter((status) -> status.delivery().equals(delivery))
			.findFirst()
			.orElseThrow()
			.silence();
	}

	private double secondsSince(@Nullable Instant instant, double otherwise) {
		return (instant != null) ? Duration.between(instant, this.clock.instant()).toMillis() / MILLIS : otherwise;
	}

}
