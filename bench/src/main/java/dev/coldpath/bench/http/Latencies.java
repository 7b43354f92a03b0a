package dev.coldpath.bench.http;

import java.time.Duration;
import java.util.List;

/// How long every single request of a run took.
///
/// @param length of the run
public record Latencies(List<Long> nanos, Duration length) {
    public Latencies {
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("no request was answered");
        }
    }

    static Latencies of(List<Long> nanos, Duration length) {
        return new Latencies(nanos.stream().sorted().toList(), length);
    }

    public double perSecond() {
        return nanos.size() * 1e9 / length.toNanos();
    }

    /// In milliseconds: at most this long took so many of a hundred.
    public double percentile(double percent) {
        int place = (int) Math.ceil(nanos.size() * percent / 100) - 1;
        return nanos.get(Math.clamp(place, 0, nanos.size() - 1)) / 1e6;
    }
}
