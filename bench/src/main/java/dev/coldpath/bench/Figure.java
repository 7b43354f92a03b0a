package dev.coldpath.bench;

import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.util.Statistics;

/// How long one thing took, in microseconds.
record Figure(double median, double p99, double mean) {
    static Figure of(RunResult result) {
        Statistics samples = result.getPrimaryResult().getStatistics();
        return new Figure(samples.getPercentile(50), samples.getPercentile(99), samples.getMean());
    }

    /// How many one thread does in a second.
    double perSecond() {
        return 1_000_000 / mean;
    }
}
