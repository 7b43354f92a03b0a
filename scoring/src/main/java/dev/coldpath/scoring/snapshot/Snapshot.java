package dev.coldpath.scoring.snapshot;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.snapshot.Observation.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// What one fetcher saw of one domain at one instant: observations only, never a raw body.
///
/// @param fetcherVersion rises when the same answer would be read differently
/// @param observedAt part of its key, in whole milliseconds
/// @param warnings words of the confidence report, such as `web_robots_denied`
public record Snapshot(
        FetcherId fetcher,
        int fetcherVersion,
        Domain domain,
        Status status,
        Instant observedAt,
        List<Observation> observations,
        Traffic traffic,
        List<String> warnings) {
    /// How long it is kept, and so how far back anybody looks.
    public static final Duration KEPT = Duration.ofDays(400);

    /// What it cost.
    public record Traffic(int requests, long bytes, Duration took) {
        public static final Traffic NONE = new Traffic(0, 0, Duration.ZERO);
    }

    public Snapshot {
        observedAt = observedAt.truncatedTo(ChronoUnit.MILLIS);
        observations = List.copyOf(observations);
        warnings = List.copyOf(warnings);
    }

    public Optional<Observation> observation(String key) {
        return observations.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /// Every text under this key, in the order they were found.
    public List<String> texts(String key) {
        return observations.stream()
                .filter(each -> each.key().equals(key))
                .flatMap(each -> switch (each.value()) {
                    case Value.Text(String text) -> Stream.of(text);
                    case Value.Amount _ -> Stream.empty();
                })
                .toList();
    }

    /// The number under this key; empty when there is none.
    public OptionalDouble number(String key) {
        return observation(key).map(Observation::value).stream()
                .flatMapToDouble(value -> switch (value) {
                    case Value.Amount(double amount) -> DoubleStream.of(amount);
                    case Value.Text _ -> DoubleStream.empty();
                })
                .findFirst();
    }
}
